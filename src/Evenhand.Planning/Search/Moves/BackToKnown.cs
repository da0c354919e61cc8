namespace Evenhand.Planning.Search.Moves;

/// <summary>Back to how the incumbent had it, for one occurrence or one shift.</summary>
internal sealed class BackToKnown(PlanEditor editor, Reference known) : Move
{
    private const int MostEjected = 3;

    public override bool Try()
    {
        var (state, random) = (editor.State, editor.Random);
        if (state.Changes == 0) return false;
        var subject = NextChanged(random.Below(state.Instance.Count + state.Instance.Windows.Count));
        return subject < state.Instance.Count ? Occurrence(subject) : Shift(subject - state.Instance.Count);
    }

    private int NextChanged(int from)
    {
        var (state, count) = (editor.State, editor.State.Instance.Count);
        var subject = from;
        while (subject < count ? known.ChangeOf(state, subject) == 0 : known.ShiftChangeOf(state, subject - count) == 0)
        {
            if (++subject == count + state.Instance.Windows.Count) subject = 0;
            if (subject == from) break;
        }
        return subject;
    }

    private bool Occurrence(int occurrence)
    {
        var state = editor.State;
        if (known.ChangeOf(state, occurrence) == 0) return false;
        if (known.Start[occurrence] >= 0)
            return editor.Force(occurrence, known.First[occurrence], known.Second[occurrence], known.Start[occurrence], MostEjected);
        return state.IsDone(occurrence) && editor.Eject(occurrence) && Forget();
    }

    private bool Forget()
    {
        editor.ForgetEjected();
        return true;
    }

    private bool Shift(int window)
    {
        if (known.ShiftChangeOf(editor.State, window) == 0) return false;
        return known.ShiftStart[window] < 0
            ? editor.Shifts.Drop(window)
            : editor.Shifts.Set(window, known.ShiftStart[window], known.ShiftEnd[window]);
    }
}
