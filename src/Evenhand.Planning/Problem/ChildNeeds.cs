namespace Evenhand.Planning.Problem;

/// <summary>When a child needs somebody, and the school or day-care days that add to it.</summary>
public sealed record ChildNeeds
{
    public string Id { get; init; } = "";
    public IReadOnlyList<Need> Needs { get; init; } = [];
    public IReadOnlyList<Stay> Stays { get; init; } = [];

    /// <summary>Minutes: an uncovered stretch no longer than this costs nothing.</summary>
    public int Alone { get; init; }
}
