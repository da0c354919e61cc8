namespace Evenhand.Planning.Search;

/// <summary>
/// Points of what is due and not done. A pick-up is not due when all its children stay at home because their drop-off is not done.
/// </summary>
internal sealed class Dues
{
    private readonly Instance _instance;
    private readonly int[] _start;
    private readonly bool[] _isDue;

    public Dues(Instance instance, int[] start)
    {
        (_instance, _start) = (instance, start);
        _isDue = new bool[instance.Count];
        for (var i = 0; i < instance.Count; i++)
        {
            _isDue[i] = IsDue(i);
            if (_isDue[i]) Undone += instance.Penalty[i];
        }
    }

    public long Undone { get; private set; }

    /// <summary>After the occurrence was placed.</summary>
    public void Place(int occurrence)
    {
        if (_isDue[occurrence]) Undone -= _instance.Penalty[occurrence];
        RecountPicks(occurrence);
    }

    /// <summary>After the occurrence was removed.</summary>
    public void Remove(int occurrence)
    {
        if (_isDue[occurrence]) Undone += _instance.Penalty[occurrence];
        RecountPicks(occurrence);
    }

    private void RecountPicks(int occurrence)
    {
        foreach (var k in _instance.Stays.OfOccurrence[occurrence])
        {
            var stay = _instance.Stays.All[k];
            if (!stay.HomeIfUndropped || stay.Drop != occurrence) continue;
            var due = IsDue(stay.Pick);
            if (due == _isDue[stay.Pick]) continue;
            _isDue[stay.Pick] = due;
            if (_start[stay.Pick] < 0) Undone += due ? _instance.Penalty[stay.Pick] : -_instance.Penalty[stay.Pick];
        }
    }

    private bool IsDue(int occurrence)
    {
        if (_instance.Void[occurrence]) return false;
        var stays = _instance.Stays.WithPick[occurrence];
        foreach (var k in stays)
            if (!_instance.Stays.All[k].HomeIfUndropped || _start[_instance.Stays.All[k].Drop] >= 0)
                return true;
        return stays.Length == 0;
    }
}
