using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>
/// Lags as rows over time: up to any moment no more of what follows may have started than of what it follows was ready, and
/// from any moment on no more than was still in time. As each is done at most once, both together say the lag exactly.
/// </summary>
internal sealed class LagRows(PlanningProblem problem, IReadOnlyList<Option> options)
{
    private readonly ILookup<int, int> _byOccurrence = Enumerable.Range(0, options.Count).ToLookup(o => options[o].Occurrence);

    public IEnumerable<Implication> Rows() => problem.Lags.SelectMany(RowsOf);

    private IEnumerable<Implication> RowsOf(Lag lag)
    {
        var (first, then) = (_byOccurrence[lag.First].ToList(), _byOccurrence[lag.Then].ToList());
        var duration = problem.Occurrences[lag.First].Duration;
        foreach (var start in then.Select(o => options[o].Start).Distinct())
        {
            yield return new Implication(
                [.. then.Where(o => options[o].Start <= start)],
                [.. first.Where(o => options[o].Start + duration + lag.Minimum <= start)]);
            yield return new Implication(
                [.. then.Where(o => options[o].Start >= start)],
                [.. first.Where(o => options[o].Start + duration + lag.Maximum >= start)]);
        }
    }
}
