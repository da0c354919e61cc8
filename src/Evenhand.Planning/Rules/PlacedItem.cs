namespace Evenhand.Planning.Rules;

/// <summary>A block, or an occurrence that has a place, in somebody's day.</summary>
/// <param name="Occurrence">-1 for a block.</param>
public sealed record PlacedItem(int Start, int End, int From, int To, bool Inattentive, int Occurrence)
{
    public bool IsBlock => Occurrence < 0;
}
