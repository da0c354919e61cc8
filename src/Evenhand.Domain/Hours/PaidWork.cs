using Evenhand.Domain.Coverage;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Hours;

/// <summary>
/// Paid work of one adult over the whole pattern, in elapsed minutes (M066). Paid: union of the blocks of kind <c>work</c>, at home
/// too, less their breaks. Commute: both ways of every work block away from home.
/// </summary>
public sealed record PaidWork(int PaidMinutes, int CommuteMinutes)
{
    public int Minutes => PaidMinutes + CommuteMinutes;

    /// <summary>Null for an adult with a working span: nobody can say how much of it is work.</summary>
    public static PaidWork? Of(Pattern pattern, Adult adult)
    {
        var work = WorkOf(pattern, adult);
        if (work.Any(block => block.Span is not null))
            return null;
        var clock = pattern.Clock;
        var paid = IntervalSet.Of(clock.Total, work.SelectMany(block => block.Times(clock))).Minutes;
        int Times(TimeBlock block) => block.Times(clock).Count();
        return new(paid - work.Sum(block => block.Break * Times(block)), work.Sum(block => block.CommuteMinutes * Times(block)));
    }

    public static IReadOnlyList<TimeBlock> WorkOf(Pattern pattern, Adult adult) => [.. pattern.Blocks(adult).Where(block => block.IsWork)];
}
