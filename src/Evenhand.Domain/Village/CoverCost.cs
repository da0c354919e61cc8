using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Village;

/// <summary>
/// Price of closing every gap with one paid helper on request, in the household's currency: a visit is one unbroken stretch of all
/// children's gaps together, each charged for at least <c>minimum_hours</c>. Only helpers who can come for all of them have a price.
/// </summary>
public sealed class CoverCost(Pattern pattern, IReadOnlyList<Gap> gaps)
{
    private readonly PatternClock clock = pattern.Clock;

    /// <summary>Unbroken stretches of all gaps together.</summary>
    public IReadOnlyList<Interval> Visits { get; } = IntervalSet.Of(pattern.Clock.Total, gaps.Select(gap => gap.Time)).Stretches();

    public IReadOnlyList<(OnRequest Helper, decimal Price)> Prices() =>
        [.. pattern.Household.OnRequest.Where(helper => helper.IsPaid && CanCome(helper)).Select(helper => (helper, PriceOf(helper)))];

    public decimal PriceOf(OnRequest helper) => Visits.Sum(visit => Math.Max(visit.Length, helper.MinimumHours * 60)) * helper.CostHour / 60;

    /// <summary>Can come for every visit, for these children, and for as many as are in a gap at once.</summary>
    public bool CanCome(OnRequest helper) =>
        gaps.All(gap => helper.Covers.Count == 0 || helper.Covers.Contains(gap.Child))
        && (helper.MaxChildren is not { } most || MostAtOnce() <= most)
        && Windows(helper) is var windows
        && Visits.All(windows.Contains);

    /// <summary>When a helper could come; a window that needs a closed school holds on days whose care the scenario empties.</summary>
    public IntervalSet Windows(OnRequest helper) => IntervalSet.Of(
        clock.Total,
        from window in helper.Windows
        from week in Enumerable.Range(1, clock.Weeks)
        from day in Enumerable.Range(0, 7)
        where window.BeginsOn(week, day) && (!helper.OnlyIfSchoolClosed || SchoolIsClosed(week, day))
        select WindowTime(window, week, day));

    private int MostAtOnce() => gaps.Select(gap => gaps.Where(other => other.Time.Contains(gap.Time.Start)).Select(other => other.Child).Distinct().Count()).DefaultIfEmpty().Max();

    private bool SchoolIsClosed(int week, int day)
    {
        if (pattern.Scenario is null)
            return false;
        var usual = new Pattern(pattern.Household);
        bool HasCare(Pattern of, PersonId child) => of.CareTimes(of.Household.Child(child)!).Any(care => care.Week == week && care.Day == day);
        return pattern.Household.Children.Any(child => HasCare(usual, child.Id) && !HasCare(pattern, child.Id));
    }

    private Interval WindowTime(TimeBlock window, int week, int day) => window.Span is { } span
        ? new(clock.Elapsed(week, 0, span.From), clock.Elapsed(week, 0, span.To > span.From ? span.To : span.To + PatternClock.MinutesPerWeek))
        : window.Time(clock, week, day);
}
