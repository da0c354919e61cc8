using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>Brings a state to where the search begins: the past and what is held, then as much of a given plan as the rules allow.</summary>
internal sealed class StartingPlan(PlanEditor editor, SearchOptions options)
{
    private const int DeepestChain = 20;
    private readonly WeekState _state = editor.State;
    private readonly Instance _instance = editor.State.Instance;
    private readonly FixedParts _parts = editor.Fixed;

    /// <summary>Occurrences that were to be held and could not be.</summary>
    public IReadOnlyList<int> Load()
    {
        if (editor.Reference is { } incumbent && options.Now is not null) FreezePast(incumbent);
        var start = options.Start ?? options.Incumbent;
        var given = start is null ? null : new Reference(_instance, start);
        if (given is not null) LoadShifts(given);
        var notHeld = Hold(given);
        if (given is not null) LoadOccurrences(given);
        _state.Board.Refresh();
        _state.Begin();
        return notHeld;
    }

    private void FreezePast(Reference incumbent)
    {
        for (var k = 0; k < _instance.Windows.Count; k++)
        {
            if (incumbent.ShiftStart[k] < 0 || incumbent.ShiftStart[k] >= _parts.Earliest) continue;
            _state.SetShift(k, incumbent.ShiftStart[k], incumbent.ShiftEnd[k]);
            _parts.Running[k] = true;
            _parts.Shift[k] = incumbent.ShiftEnd[k] <= _parts.Earliest;
        }
        for (var i = 0; i < _instance.Count; i++)
        {
            if (incumbent.Start[i] < 0 || incumbent.Start[i] >= _parts.Earliest || _instance.Void[i]) continue;
            _state.Place(i, incumbent.First[i], incumbent.Second[i], incumbent.Start[i]);
            _parts.Occurrence[i] = true;
        }
    }

    private void LoadShifts(Reference given)
    {
        for (var k = 0; k < _instance.Windows.Count; k++)
            if (given.ShiftStart[k] >= 0)
                editor.Shifts.Set(k, given.ShiftStart[k], given.ShiftEnd[k]);
    }

    private List<int> Hold(Reference? given)
    {
        var held = new Reference(_instance, new WeekPlan { Assignments = options.Held ?? [] });
        LoadOccurrences(held);
        for (var i = 0; i < _instance.Count; i++)
            if (held.Start[i] >= 0 && !_state.IsDone(i) && HasRightNumber(held, i))
                InsertWithForerunners(i, held, given, 0);
        var notHeld = new List<int>();
        for (var i = 0; i < _instance.Count; i++)
        {
            if (held.Start[i] < 0) continue;
            if (_state.IsDone(i) && _state.Start[i] == held.Start[i] && _state.First[i] == held.First[i]) _parts.Occurrence[i] = true;
            else notHeld.Add(i);
        }
        return notHeld;
    }

    private bool InsertWithForerunners(int occurrence, Reference held, Reference? given, int depth)
    {
        foreach (var k in _instance.LagsAsThen[occurrence])
            if (!_state.IsDone(_instance.Lags[k].First) && !InsertForerunner(_instance.Lags[k], held, given, depth))
                return false;
        return editor.Insert(occurrence, held.First[occurrence], held.Second[occurrence], held.Start[occurrence], mayChangeShift: true);
    }

    private bool InsertForerunner(Lag lag, Reference held, Reference? given, int depth)
    {
        var first = lag.First;
        if (held.Start[first] >= 0) return depth < DeepestChain && InsertWithForerunners(first, held, given, depth + 1);
        if (given?.Start[first] >= 0 && HasRightNumber(given, first)
            && editor.Insert(first, given.First[first], given.Second[first], given.Start[first], mayChangeShift: true)) return true;
        if (_instance.Persons[first] != 1) return false;
        foreach (var agent in _state.Table.Able[first])
            foreach (var start in _state.Table.StartsOf(first, agent))
            {
                var between = held.Start[lag.Then] - start - _instance.Duration[first];
                if (between >= lag.Minimum && between <= lag.Maximum && editor.Insert(first, agent, -1, start, mayChangeShift: true)) return true;
            }
        return false;
    }

    // Again and again, because what follows something can only be placed after it.
    private void LoadOccurrences(Reference given)
    {
        bool placed;
        do
        {
            placed = false;
            for (var i = 0; i < _instance.Count; i++)
            {
                if (given.Start[i] < 0 || _state.IsDone(i) || !HasRightNumber(given, i)) continue;
                placed |= editor.Insert(i, given.First[i], given.Second[i], given.Start[i], mayChangeShift: true);
            }
        }
        while (placed);
    }

    private bool HasRightNumber(Reference given, int occurrence) => given.Second[occurrence] >= 0 == (_instance.Persons[occurrence] == 2);
}
