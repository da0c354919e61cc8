namespace Evenhand.Planning.Search;

/// <summary>Changes a plan so that every hard rule keeps holding; what is in the way is taken out and put elsewhere.</summary>
internal sealed class PlanEditor(WeekState state, FixedParts parts, Randomness random, Reference? reference)
{
    private const int TriesToReinsert = 12;
    private readonly List<int> _ejected = [];
    private readonly Instance _instance = state.Instance;
    private readonly StartTable _table = state.Table;

    public WeekState State => state;
    public FixedParts Fixed => parts;
    public Randomness Random => random;
    public Reference? Reference => reference;
    public ShiftEditor Shifts { get; } = new(state, parts);

    /// <summary>Places the occurrence where there is room, without moving anything else.</summary>
    public bool Insert(int occurrence, int first, int second, int start, bool mayChangeShift)
    {
        if (state.IsDone(occurrence) || second >= 0 != _instance.Persons[occurrence] > 1 || !HasRoom(occurrence, first, start) || !KeepsLags(occurrence, start)) return false;
        if (second >= 0 && (second == first || !HasRoom(occurrence, second, start))) return false;
        if (!Shifts.Hold(occurrence, first, start, mayChangeShift)) return false;
        if (second >= 0 && !Shifts.Hold(occurrence, second, start, mayChangeShift)) return false;
        state.Place(occurrence, first, second, start);
        return true;
    }

    /// <summary>
    /// Places the occurrence there, wherever it was before, and takes out at most so many others that are in the way.
    /// False leaves the plan half changed: the caller rolls back.
    /// </summary>
    public bool Force(int occurrence, int first, int second, int start, int mostEjected)
    {
        if (parts.Occurrence[occurrence] || second >= 0 != _instance.Persons[occurrence] > 1 || !IsChange(occurrence, first, second, start)) return false;
        if (!_table.IsAllowed(occurrence, first, start)) return false;
        if (second >= 0 && (first == second || !_table.IsAllowed(occurrence, second, start))) return false;
        if (state.IsDone(occurrence)) state.Remove(occurrence);
        if (!Clear(occurrence, first, start, mostEjected)) return false;
        if (second >= 0 && !Clear(occurrence, second, start, mostEjected)) return false;
        if (!KeepsLagsBefore(occurrence, start)) return false;
        if (!Shifts.Hold(occurrence, first, start, mayChange: true)) return false;
        if (second >= 0 && !Shifts.Hold(occurrence, second, start, mayChange: true)) return false;
        state.Place(occurrence, first, second, start);
        return EjectFollowers(occurrence, start, mostEjected);
    }

    /// <summary>Takes an occurrence out together with all that need it; false when one of them is fixed.</summary>
    public bool Eject(int occurrence)
    {
        if (parts.Occurrence[occurrence]) return false;
        state.Remove(occurrence);
        _ejected.Add(occurrence);
        foreach (var k in _instance.LagsAsFirst[occurrence])
            if (state.IsDone(_instance.Lags[k].Then) && !Eject(_instance.Lags[k].Then))
                return false;
        return true;
    }

    /// <summary>Puts what was taken out somewhere else, as far as a few tries find room.</summary>
    public void ReinsertEjected()
    {
        foreach (var occurrence in _ejected)
            if (!state.IsDone(occurrence))
                Reinsert(occurrence);
        _ejected.Clear();
    }

    public void ForgetEjected() => _ejected.Clear();

    public bool Reinsert(int occurrence)
    {
        var able = _table.Able[occurrence];
        if (able.Length == 0) return false;
        if (reference is not null && reference.Start[occurrence] >= 0
            && Insert(occurrence, reference.First[occurrence], reference.Second[occurrence], reference.Start[occurrence], mayChangeShift: true)) return true;
        for (var tries = 0; tries < TriesToReinsert; tries++)
        {
            var (first, second) = RandomPeople(occurrence);
            var starts = _table.StartsOf(occurrence, first);
            if (Insert(occurrence, first, second, starts[random.Below(starts.Length)], mayChangeShift: tries > TriesToReinsert / 2)) return true;
        }
        return false;
    }

    public (int First, int Second) RandomPeople(int occurrence)
    {
        var able = _table.Able[occurrence];
        var first = random.Below(able.Length);
        if (_instance.Persons[occurrence] == 1) return (able[first], -1);
        var second = random.Below(able.Length - 1);
        return (able[first], able[second >= first ? second + 1 : second]);
    }

    private bool IsChange(int occurrence, int first, int second, int start) =>
        state.Start[occurrence] != start || state.First[occurrence] != first || state.Second[occurrence] != second;

    private bool HasRoom(int occurrence, int agent, int start) =>
        _table.IsAllowed(occurrence, agent, start) && state.Lines.ConflictWith(agent, occurrence, start) < 0;

    private bool Clear(int occurrence, int agent, int start, int mostEjected)
    {
        int other;
        while ((other = state.Lines.ConflictWith(agent, occurrence, start)) >= 0)
            if (_ejected.Count >= mostEjected || !Eject(other))
                return false;
        return true;
    }

    private bool EjectFollowers(int occurrence, int start, int mostEjected)
    {
        foreach (var k in _instance.LagsAsFirst[occurrence])
        {
            var then = _instance.Lags[k].Then;
            if (!state.IsDone(then) || Keeps(_instance.Lags[k], start, state.Start[then])) continue;
            if (_ejected.Count >= mostEjected || !Eject(then)) return false;
        }
        return true;
    }

    private bool KeepsLags(int occurrence, int start)
    {
        foreach (var k in _instance.LagsAsFirst[occurrence])
            if (state.IsDone(_instance.Lags[k].Then) && !Keeps(_instance.Lags[k], start, state.Start[_instance.Lags[k].Then]))
                return false;
        return KeepsLagsBefore(occurrence, start);
    }

    private bool KeepsLagsBefore(int occurrence, int start)
    {
        foreach (var k in _instance.LagsAsThen[occurrence])
            if (!state.IsDone(_instance.Lags[k].First) || !Keeps(_instance.Lags[k], state.Start[_instance.Lags[k].First], start))
                return false;
        return true;
    }

    private bool Keeps(Problem.Lag lag, int first, int then)
    {
        var between = then - first - _instance.Duration[lag.First];
        return lag.Minimum <= between && between <= lag.Maximum;
    }
}
