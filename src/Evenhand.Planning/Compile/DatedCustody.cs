using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.Planning.Compile;

/// <summary>Custody of single dates, laid over the pattern's.</summary>
internal static class DatedCustody
{
    /// <summary>
    /// Inside the dates the child is with the adult at the times that are named. Else it is where the pattern says, unless that is the
    /// adult's own home: then it is with the first adult of another one.
    /// </summary>
    /// <param name="total">Minutes of the plan.</param>
    public static List<(Interval Time, PersonId Adult)> Over(List<(Interval Time, PersonId Adult)> usual, CustodyDates dates, Household household, LocalDate monday, int total)
    {
        var home = household.Adult(dates.Adult)!.Home;
        bool IsThere(PersonId adult) => household.Adult(adult)?.Home == home;
        var covered = Clip([new(Minutes(monday, dates.From.AtMidnight()), Minutes(monday, dates.To.PlusDays(1).AtMidnight()))], total);
        var with = Clip(dates.With.Select(time => new Interval(Minutes(monday, time.From), Minutes(monday, time.To))), total).Intersect(covered);
        var spans = new List<(Interval Time, PersonId Adult)>();
        foreach (var (time, adult) in usual)
        {
            var part = Clip([time], total);
            spans.AddRange((IsThere(adult) ? part.Except(covered) : part.Except(with)).Parts.Select(left => (left, adult)));
        }

        spans.AddRange(with.Parts.Select(part => (part, dates.Adult)));
        if (household.Adults.FirstOrDefault(adult => adult.Home != home) is { } other)
        {
            var known = Clip(spans.Select(span => span.Time), total);
            spans.AddRange(covered.Except(known).Parts.Select(part => (part, other.Id)));
        }

        spans.Sort((x, y) => x.Time.Start.CompareTo(y.Time.Start));
        return spans;
    }

    private static IntervalSet Clip(IEnumerable<Interval> stretches, int total) =>
        IntervalSet.Of(total, stretches.Select(one => new Interval(Math.Max(0, one.Start), Math.Min(total, one.End))).Where(one => one.Length > 0));

    private static int Minutes(LocalDate monday, LocalDateTime at) => (int)Period.Between(monday.AtMidnight(), at, PeriodUnits.Minutes).Minutes;
}
