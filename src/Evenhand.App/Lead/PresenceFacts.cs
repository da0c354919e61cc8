using Evenhand.Domain.Coverage;
using Evenhand.Domain.People;

namespace Evenhand.App.Lead;

/// <summary>Mornings, dinners and bedtimes at which an adult is at home in a week: facts, on request, without a target (M030).</summary>
public sealed record PresenceFacts(Adult Adult, int Week, int Mornings, int Dinners, int Bedtimes, int Nights)
{
    private const int UsualMorning = 7 * 60;
    private const int UsualBedtime = 20 * 60;
    private const int ThreeInTheMorning = 3 * 60;

    /// <summary>For each adult and week of the pattern, in the file's order.</summary>
    public static IReadOnlyList<PresenceFacts> Of(Household household)
    {
        var pattern = new Pattern(household);
        return [.. household.Adults.SelectMany(adult => Of(pattern, adult))];
    }

    private static IEnumerable<PresenceFacts> Of(Pattern pattern, Adult adult)
    {
        var (household, clock) = (pattern.Household, pattern.Clock);
        var away = AdultStates.Of(pattern, adult).Away;
        for (var week = 1; week <= household.Weeks; week++)
        {
            var at = week;
            int Days(int minute) => Enumerable.Range(0, 7).Count(day => !away.Contains(clock.Elapsed(at, day, minute)));
            yield return new(adult, week, Days(household.Routine.Wake ?? UsualMorning), Days(household.Routine.DinnerOrUsual), Days(household.Routine.LightsOut ?? UsualBedtime), Days(ThreeInTheMorning));
        }
    }
}
