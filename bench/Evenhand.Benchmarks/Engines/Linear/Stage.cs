namespace Evenhand.Benchmarks.Engines.Linear;

/// <summary>One step of the lexicographic minimisation: a tier, or one rank of a tier of loads.</summary>
internal sealed record Stage(string Name, long Constant, IReadOnlyList<Term> Terms)
{
    public double ValueOf(IReadOnlyDictionary<int, double> values) => Constant + Terms.Sum(term => term.Factor * values.GetValueOrDefault(term.Column));
}
