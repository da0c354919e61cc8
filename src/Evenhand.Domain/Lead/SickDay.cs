using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.Domain.Lead;

/// <summary>One adult's day, as far as it decides who stays with a sick child.</summary>
/// <param name="Day">What this adult would leave, with its times.</param>
public sealed record SickDayTurn(PersonId Who, int FirmMinutes, int WorkMinutes, bool CannotCome, IReadOnlyList<(Interval Time, string What)> Day);

/// <summary>Who stays with a sick child on a day, in the order of the household's rule, known before it is needed (M063).</summary>
public static class SickDay
{
    private static readonly LocalDate FirstMonday = new(2000, 1, 3);

    /// <param name="day">Day of the rota, 0 is its first Monday.</param>
    public static IReadOnlyList<SickDayTurn> Of(OnCallRota rota, int day)
    {
        var whole = new Interval(day * PatternClock.MinutesPerDay, (day + 1) * PatternClock.MinutesPerDay);
        var hours = new Interval(whole.Start + 7 * 60, whole.Start + 18 * 60);
        var turns = rota.Adults.Select(adult => Turn(adult, whole, hours)).ToList();
        var first = rota.Rules.First is { } named ? Math.Max(0, turns.FindIndex(turn => turn.Who == named)) : 0;
        var week = Period.DaysBetween(FirstMonday, rota.Monday.PlusDays(day)) / 7;
        int InTurn(int index) => ((index - week - first) % turns.Count + turns.Count) % turns.Count;
        var sorted = turns.Select((turn, index) => (turn, index)).OrderBy(pair => pair.turn.CannotCome);
        return
        [
            .. (rota.Rules.SickDays switch
            {
                SickDayKind.Calendar => sorted.ThenBy(pair => pair.turn.FirmMinutes).ThenBy(pair => pair.turn.WorkMinutes).ThenBy(pair => InTurn(pair.index)),
                SickDayKind.Cost => sorted.ThenBy(pair => pair.turn.WorkMinutes).ThenBy(pair => pair.turn.FirmMinutes).ThenBy(pair => InTurn(pair.index)),
                SickDayKind.Alternate => sorted.ThenBy(pair => InTurn(pair.index)),
                _ => throw new InvalidOperationException("Every rule has an order."),
            }).Select(pair => pair.turn),
        ];
    }

    private static SickDayTurn Turn(OnCallPerson adult, Interval day, Interval hours)
    {
        var far = adult.Distant.Concat(adult.Unable).Where(pair => pair.Time.Overlaps(hours)).ToList();
        return new(adult.Id, Minutes(adult.Firm, day), Minutes(adult.Work, day), far.Count > 0, [.. adult.Firm.Concat(adult.Work).Concat(far).Where(pair => pair.Time.Overlaps(day)).DistinctBy(pair => pair.Time).OrderBy(pair => pair.Time.Start)]);
    }

    private static int Minutes(IReadOnlyList<(Interval Time, string What)> blocks, Interval day) =>
        blocks.Sum(pair => Math.Max(0, Math.Min(pair.Time.End, day.End) - Math.Max(pair.Time.Start, day.Start)));
}
