using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Lead;

/// <summary>A birth, an operation, an exam, a season: known ahead, and it leaves a person with less than usual (M129).</summary>
/// <param name="Until">Last day.</param>
/// <param name="Percent">What is left of the usual, 0 to 100.</param>
public sealed record KnownDate(PersonId Who, string What, LocalDate From, LocalDate Until, int Percent)
{
    private const int WeeksAfterBirth = 6;

    /// <summary>What the household wrote down, and six weeks after a birth for whoever bears the child.</summary>
    public static IReadOnlyList<KnownDate> All(Household household) => [.. household.Lead.KnownDates, .. Births(household)];

    /// <summary>What is left of the usual in a week, in percent: the least of its days.</summary>
    public static int PercentIn(Household household, PersonId who, LocalDate monday) =>
        All(household).Where(date => date.Who == who && date.From <= monday.PlusDays(6) && date.Until >= monday).Select(date => date.Percent).DefaultIfEmpty(100).Min();

    private static IEnumerable<KnownDate> Births(Household household)
    {
        if (household.Starts is not { } starts || household.Adults.FirstOrDefault(adult => adult.BirthParent || adult.Physical?.Reason == "pregnancy") is not { } bears)
            yield break;
        foreach (var child in household.Children.Where(child => child.DueInWeeks is not null))
            if (household.Lead.KnownDates.All(date => date.Who != bears.Id))
                yield return new(bears.Id, child.DisplayName, starts.PlusDays((int)(child.DueInWeeks!.Value * 7)), starts.PlusDays((int)(child.DueInWeeks.Value * 7) + WeeksAfterBirth * 7 - 1), 0);
    }
}
