namespace Evenhand.Planning.Rules;

/// <summary>Who has a child in a stretch of time in which the child needs somebody.</summary>
/// <param name="Coverers">Agents; empty when nobody has the child.</param>
public sealed record CoverageSpan(int Start, int End, int Home, Problem.CareLevel Level, IReadOnlyList<int> Coverers)
{
    public bool IsCovered => Coverers.Count > 0;
}
