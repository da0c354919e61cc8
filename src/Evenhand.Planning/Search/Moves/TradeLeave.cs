namespace Evenhand.Planning.Search.Moves;

/// <summary>
/// What only one adult can do and leaves undone (work, as leave) is done after all, and another adult leaves theirs:
/// for that hour, for the day, or from there on. One at a time, each step of this would look worse.
/// </summary>
internal sealed class TradeLeave(PlanEditor editor) : Move
{
    private const int MostEjected = 4;
    private readonly int[] _personal = PersonalIn(editor.State);

    public override bool Try()
    {
        if (_personal.Length == 0 || editor.State.Instance.Adults.Length < 2) return false;
        var undone = RandomUndone();
        if (undone < 0) return false;
        var doer = editor.State.Table.Able[undone][0];
        var other = editor.State.Instance.Adults[editor.Random.Below(editor.State.Instance.Adults.Length)];
        if (other == doer) return false;
        var (from, to) = Span(undone, doer);
        return Leave(other, from, to) && TakeUp(doer, from, to);
    }

    private (int From, int To) Span(int occurrence, int doer)
    {
        var (state, day) = (editor.State, Problem.PlanningProblem.MinutesPerDay / editor.State.Instance.Grid);
        var start = state.Table.StartsOf(occurrence, doer)[0];
        return editor.Random.Below(4) switch
        {
            0 => (start, start + state.Instance.Duration[occurrence]),
            1 => (start / day * day, state.Instance.Slots),
            _ => (start / day * day, (start / day + 1) * day),
        };
    }

    private bool Leave(int agent, int from, int to)
    {
        var state = editor.State;
        foreach (var occurrence in _personal)
        {
            if (state.First[occurrence] != agent || editor.Fixed.Occurrence[occurrence]) continue;
            var start = state.Start[occurrence];
            if (start < to && start + state.Instance.Duration[occurrence] > from && !editor.Eject(occurrence)) return false;
        }
        editor.ForgetEjected();
        return true;
    }

    private bool TakeUp(int agent, int from, int to)
    {
        var state = editor.State;
        var any = false;
        foreach (var occurrence in _personal)
        {
            if (state.IsDone(occurrence) || state.Table.Able[occurrence][0] != agent) continue;
            var starts = state.Table.StartsOf(occurrence, agent);
            var start = starts[editor.Random.Below(starts.Length)];
            if (start >= to || start + state.Instance.Duration[occurrence] <= from) continue;
            if (!editor.Force(occurrence, agent, -1, start, MostEjected)) return false;
            any = true;
        }
        return any;
    }

    private int RandomUndone()
    {
        var from = editor.Random.Below(_personal.Length);
        for (var k = 0; k < _personal.Length; k++)
        {
            var occurrence = _personal[(from + k) % _personal.Length];
            if (!editor.State.IsDone(occurrence)) return occurrence;
        }
        return -1;
    }

    private static int[] PersonalIn(WeekState state) =>
        [.. Enumerable.Range(0, state.Instance.Count).Where(i => state.Table.Able[i] is [var only] && state.Instance.IsAdult[only] && state.Instance.Persons[i] == 1)];
}
