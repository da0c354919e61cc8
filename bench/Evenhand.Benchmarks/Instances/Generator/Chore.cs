namespace Evenhand.Benchmarks.Instances.Generator;

/// <summary>A chore of a home that comes back every week.</summary>
/// <param name="Days">Days of the week on which it is due.</param>
/// <param name="Span">Days its start may move on.</param>
/// <param name="Place">Index into <see cref="Town"/>; null for home.</param>
internal sealed record Chore(string Type, int Minutes, IReadOnlyList<int> Days, int From, int To, int Step, int Points)
{
    public int Span { get; init; } = 1;
    public int? Place { get; init; }
    public bool ByCarersToo { get; init; }
    public bool IsAnywhere { get; init; }
    public bool NeedsAttention { get; init; }
    public bool IsWithChildren { get; init; }

    /// <summary>Once for each child, by itself.</summary>
    public bool IsPerChild { get; init; }
    public int Persons { get; init; } = 1;
    public int Mental { get; init; }

    /// <summary>Smallest size that has it.</summary>
    public HouseholdSize Since { get; init; }
}
