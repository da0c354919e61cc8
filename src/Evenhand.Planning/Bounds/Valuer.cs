using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>What passing a stop is worth, and what it changes, for an agent with a home.</summary>
internal sealed class Valuer(PlanningProblem problem, CareDemand demand, LagBook lags, int[,] ways, Func<Occurrence, long> burden)
{
    private readonly long[] _burden = [.. problem.Occurrences.Select(occurrence => burden(occurrence) * Prices.Minute)];
    private readonly bool[] _isInattentive = [.. problem.Occurrences.Select(occurrence => occurrence.Inattentive)];
    private readonly int[][] _takes = [.. problem.Occurrences.Select(occurrence => occurrence.Takes.Distinct().ToArray())];
    private readonly CareSpan[][] _ended = [.. demand.EndedBy.Select(spans => spans.ToArray())];
    private readonly CareSpan[][] _begun = [.. demand.BegunBy.Select(spans => spans.ToArray())];

    /// <param name="worth">As the agent sees it.</param>
    /// <param name="common">As carers see it: what a need is worth that ends or begins.</param>
    /// <param name="offset">Slot in which the stops' times begin.</param>
    public void Value(Stop stop, Prices prices, CareWorth worth, CareWorth common, int offset, bool isBurdened)
    {
        var (start, end) = (stop.Start + offset, stop.End + offset);
        var value = prices.Done[stop.Occurrence] + worth.Busy(start, end);
        value += lags.Of(stop.Occurrence, start);
        if (isBurdened) value -= _burden[stop.Occurrence];
        foreach (var span in _ended[stop.Occurrence]) value += common.Of(span.Child, Math.Max(span.From, end), span.To);
        foreach (var span in _begun[stop.Occurrence]) value -= common.Of(span.Child, Math.Max(span.From, start), span.To);
        stop.Worth = value;
    }

    /// <summary>Covering on the way and while there.</summary>
    public void AddCare(Stop stop, CareWorth worth, int home, int offset)
    {
        var (start, end) = (stop.Start + offset, stop.End + offset);
        if (stop.From != home || stop.To != home)
        {
            foreach (var child in _takes[stop.Occurrence]) stop.Worth += worth.Of(child, start - ways[home, stop.From], end + ways[stop.To, home]);
            return;
        }
        stop.Worth += _isInattentive[stop.Occurrence] ? worth.Present(home, start, end) : worth.Attentive(home, start, end);
        foreach (var child in _takes[stop.Occurrence])
            for (var slot = start; slot < end && slot < demand.Slots; slot++)
                if (!IsSeen(child, slot, home, _isInattentive[stop.Occurrence]))
                    stop.Worth += worth.Of(child, slot, slot + 1);
    }

    public void Count(Stop stop, Tally tally, int adult, int home, int offset, bool isPlaced)
    {
        var (start, end) = (stop.Start + offset, stop.End + offset);
        tally.Do(stop.Occurrence, adult, start, end);
        lags.Count(stop.Occurrence, start);
        if (!isPlaced) return;
        if (stop.From != home || stop.To != home)
        {
            foreach (var child in _takes[stop.Occurrence]) tally.Cover(child, adult, start - ways[home, stop.From], end + ways[stop.To, home]);
            return;
        }
        tally.CoverHome(home, adult, start, end, _isInattentive[stop.Occurrence]);
        foreach (var child in _takes[stop.Occurrence])
            for (var slot = start; slot < end && slot < demand.Slots; slot++)
                if (!IsSeen(child, slot, home, _isInattentive[stop.Occurrence]))
                    tally.Cover(child, adult, slot, slot + 1);
    }

    private bool IsSeen(int child, int slot, int home, bool isInattentive) =>
        slot < 0 || demand.HomeAt(child, slot) < 0 || demand.HomeAt(child, slot) == home && !(isInattentive && demand.IsAwake(child, slot));
}
