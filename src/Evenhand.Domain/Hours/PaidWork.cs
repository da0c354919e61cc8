using Evenhand.Domain.Coverage;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Hours;

/// <summary>
/// Paid work of one adult over the whole pattern, in elapsed minutes (M066). Paid: union of the blocks of kind <c>work</c>, at home
/// too, less their breaks. Commute: both ways of every work block away from home.
/// </summary>
public sealed record PaidWork(int PaidMinutes, int CommuteMinutes)
{
    private const int MinutesOfASpanDay = 8 * 60;

    public int Minutes => PaidMinutes + CommuteMinutes;

    /// <summary>Null for an adult with a working span: nobody can say how much of it is work.</summary>
    public static PaidWork? Of(Pattern pattern, Adult adult)
    {
        var work = WorkOf(pattern, adult);
        return work.Any(block => block.Span is not null) ? null : Of(pattern.Clock, work);
    }

    /// <summary>As <see cref="Of(Pattern, Adult)"/>, with a working span counted as eight hours for each weekday it touches: an estimate, and to be called one.</summary>
    public static PaidWork Estimated(Pattern pattern, Adult adult)
    {
        var work = WorkOf(pattern, adult);
        var known = Of(pattern.Clock, [.. work.Where(block => block.Span is null)]);
        var spans = work.Where(block => block.Span is not null).ToList();
        var days = spans.SelectMany(block => block.Times(pattern.Clock)).SelectMany(time => WeekdaysOf(pattern.Clock, time)).Distinct().Count();
        return new(known.PaidMinutes + days * MinutesOfASpanDay, known.CommuteMinutes);
    }

    private static IEnumerable<int> WeekdaysOf(PatternClock clock, Interval time) =>
        from day in Enumerable.Range(0, clock.Weeks * 7 * 2)
        where day % 7 < 5 && time.Overlaps(new(clock.Elapsed(1, day, 0), clock.Elapsed(1, day + 1, 0)))
        select day % (clock.Weeks * 7);

    private static PaidWork Of(PatternClock clock, IReadOnlyList<TimeBlock> work)
    {
        var paid = IntervalSet.Of(clock.Total, work.SelectMany(block => block.Times(clock))).Minutes;
        int Times(TimeBlock block) => block.Times(clock).Count();
        return new(paid - work.Sum(block => block.Break * Times(block)), work.Sum(block => block.CommuteMinutes * Times(block)));
    }

    public static IReadOnlyList<TimeBlock> WorkOf(Pattern pattern, Adult adult) => [.. pattern.Blocks(adult).Where(block => block.IsWork)];
}
