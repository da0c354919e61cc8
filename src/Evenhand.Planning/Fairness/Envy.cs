namespace Evenhand.Planning.Fairness;

/// <summary>How one adult's part looks beside another's, over the occurrences both may do.</summary>
/// <param name="Mine">Minutes of <paramref name="Adult"/>, by share, in hundredths.</param>
/// <param name="Theirs">Minutes of <paramref name="Other"/>, by share, in hundredths.</param>
/// <param name="Largest">Of the occurrences of <paramref name="Adult"/>, the one that weighs most; -1 when there is none.</param>
/// <param name="IsFreeUpToOne">Without that one occurrence the adult would carry no more than the other.</param>
public sealed record Envy(int Adult, int Other, long Mine, long Theirs, int Largest, bool IsFreeUpToOne)
{
    public bool IsFree => Mine <= Theirs;
}
