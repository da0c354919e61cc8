using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Search;

/// <summary>Compares what the search keeps up to date with the full evaluation, which shares no code with it.</summary>
internal sealed class Paranoia(WeekState state, Score score, SearchOptions options)
{
    private readonly Snapshot _now = new(state.Instance, score.Length);
    private readonly long[] _vector = new long[score.Length];

    public void Check()
    {
        score.Write(_vector);
        _now.Take(state, _vector);
        var full = FullEvaluation.Of(state.Instance.Problem, _now.ToPlan(), options.Incumbent, options.Now);
        var kept = score.ToVector(_vector);
        if (!kept.Equals(full.Vector)) throw new InvalidOperationException($"The search counts {kept}, the full evaluation {full.Vector}.");
        if (!full.IsValid && options.Incumbent is null) throw new InvalidOperationException($"The search broke a hard rule: {full.Violations[0]}.");
    }
}
