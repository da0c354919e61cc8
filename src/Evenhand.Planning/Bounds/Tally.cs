namespace Evenhand.Planning.Bounds;

/// <summary>How often things are done and how many cover each child, over the ways all agents chose on their own.</summary>
internal sealed class Tally
{
    private readonly CareDemand _demand;

    public Tally(int occurrences, CareDemand demand, int adults)
    {
        _demand = demand;
        Done = new int[occurrences];
        Need = [.. Enumerable.Range(0, demand.Children).Select(_ => new int[demand.Slots])];
        Covering = [.. Enumerable.Range(0, demand.Children).Select(_ => new int[demand.Slots])];
        CoveringBy = [.. Enumerable.Range(0, adults).Select(_ => Enumerable.Range(0, demand.Children).Select(_ => new int[demand.Slots]).ToArray())];
        DoingBy = [.. Enumerable.Range(0, adults).Select(_ => new int[demand.Slots])];
    }

    public int[] Done { get; }
    public int[][] Need { get; }
    public int[][] Covering { get; }
    public int[][][] CoveringBy { get; }
    public int[][] DoingBy { get; }

    public void Clear()
    {
        Array.Clear(Done);
        foreach (var slots in Covering) Array.Clear(slots);
        foreach (var by in CoveringBy)
            foreach (var slots in by)
                Array.Clear(slots);
        foreach (var slots in DoingBy) Array.Clear(slots);
        for (var child = 0; child < Need.Length; child++)
            for (var slot = 0; slot < _demand.Slots; slot++)
                Need[child][slot] = _demand.IsStanding(child, slot) && _demand.HomeAt(child, slot) >= 0 ? 1 : 0;
    }

    public void Do(int occurrence, int adult, int start, int end)
    {
        Done[occurrence]++;
        foreach (var span in _demand.EndedBy[occurrence]) Add(Need[span.Child], Math.Max(span.From, end), span.To, -1);
        foreach (var span in _demand.BegunBy[occurrence]) Add(Need[span.Child], Math.Max(span.From, start), span.To, 1);
        if (adult >= 0) Add(DoingBy[adult], start, end, 1);
    }

    /// <summary>What would have begun with it begins at once.</summary>
    public void Leave(int occurrence)
    {
        foreach (var span in _demand.BegunBy[occurrence]) Add(Need[span.Child], span.From, span.To, 1);
    }

    public void Cover(int child, int adult, int from, int to)
    {
        Add(Covering[child], from, to, 1);
        if (adult >= 0) Add(CoveringBy[adult][child], from, to, 1);
    }

    public void CoverHome(int home, int adult, int from, int to, bool isAsleepOnly)
    {
        for (var child = 0; child < Need.Length; child++)
            for (var slot = Math.Max(0, from); slot < to && slot < _demand.Slots; slot++)
                if (_demand.HomeAt(child, slot) == home && !(isAsleepOnly && _demand.IsAwake(child, slot)))
                    Cover(child, adult, slot, slot + 1);
    }

    private static void Add(int[] slots, int from, int to, int by)
    {
        for (var slot = Math.Max(0, from); slot < to && slot < slots.Length; slot++) slots[slot] += by;
    }
}
