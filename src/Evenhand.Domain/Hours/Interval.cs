namespace Evenhand.Domain.Hours;

/// <summary>Half-open stretch of elapsed minutes since the pattern began: [Start, End).</summary>
public readonly record struct Interval(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int minute) => Start <= minute && minute < End;

    public bool Overlaps(Interval other) => Start < other.End && other.Start < End;
}
