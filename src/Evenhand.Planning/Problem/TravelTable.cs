namespace Evenhand.Planning.Problem;

/// <summary>Minutes from every place to every place.</summary>
public sealed class TravelTable(int places, IReadOnlyList<int> minutes)
{
    private readonly int[] _minutes = minutes.Count == places * places
        ? [.. minutes]
        : throw new ArgumentException($"{places} places need {places * places} travel times, not {minutes.Count}.", nameof(minutes));

    public int Places => places;

    public int this[int from, int to] => _minutes[from * places + to];
}
