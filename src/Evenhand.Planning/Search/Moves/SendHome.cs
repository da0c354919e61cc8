namespace Evenhand.Planning.Search.Moves;

/// <summary>Drops a shift, or cuts it, and gives what was done in it to others.</summary>
internal sealed class SendHome(PlanEditor editor) : Move
{
    private const int MostEjected = 6;

    public override bool Try()
    {
        var (state, random) = (editor.State, editor.Random);
        if (state.Instance.Windows.Count == 0) return false;
        var window = random.Below(state.Instance.Windows.Count);
        if (state.ShiftStart[window] < 0 || editor.Fixed.Shift[window] || editor.Fixed.Running[window]) return false;
        for (var count = 0; editor.Shifts.FirstInside(window) is >= 0 and var inside; count++)
            if (count == MostEjected || !editor.Eject(inside))
                return false;
        return editor.Shifts.Drop(window);
    }
}
