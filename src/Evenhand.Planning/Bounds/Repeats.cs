namespace Evenhand.Planning.Bounds;

/// <summary>How often a way passed the same occurrence again.</summary>
internal sealed class Repeats
{
    private readonly Dictionary<int, int> _again = [];
    private readonly HashSet<int> _passed = [];

    public void Begin() => _passed.Clear();

    public void Note(int occurrence)
    {
        if (!_passed.Add(occurrence)) _again[occurrence] = _again.GetValueOrDefault(occurrence) + 1;
    }

    public void Teach(Walk walk, IReadOnlyList<int> first, int mostBits)
    {
        if (_again.Count > 0) walk.Remember([.. first, .. _again.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).Except(first)], mostBits);
    }
}
