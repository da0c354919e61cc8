namespace Evenhand.Planning.Search.Moves;

/// <summary>A shift begins or ends earlier or later, moves as a whole, or begins to exist.</summary>
internal sealed class ShiftEnds(PlanEditor editor) : Move
{
    private const int MostSteps = 4;

    public override bool Try()
    {
        var (windows, random) = (editor.State.Instance.Windows, editor.Random);
        if (windows.Count == 0) return false;
        var window = random.Below(windows.Count);
        var (start, end) = (editor.State.ShiftStart[window], editor.State.ShiftEnd[window]);
        if (start < 0) return Begin(window);
        var by = windows.Step * (1 + random.Below(MostSteps)) * (random.Below(2) == 0 ? 1 : -1);
        return random.Below(4) switch
        {
            0 => editor.Shifts.Set(window, start + by, end),
            1 => editor.Shifts.Set(window, start, end + by),
            2 => editor.Shifts.Set(window, start + by, end + by),
            _ => Tighten(window, start, end),
        };
    }

    private bool Begin(int window)
    {
        var (windows, random) = (editor.State.Instance.Windows, editor.Random);
        var steps = (windows.End[window] - windows.Start[window]) / windows.Step;
        var least = windows.Minimum[window] / windows.Step;
        if (least > steps) return false;
        var length = least + random.Below(Math.Min(steps - least, 2 * MostSteps) + 1);
        var start = windows.Start[window] + random.Below(steps - length + 1) * windows.Step;
        return editor.Shifts.Set(window, start, start + length * windows.Step);
    }

    // To what is done in it.
    private bool Tighten(int window, int start, int end)
    {
        if (editor.Shifts.FirstInside(window) < 0) return editor.Shifts.Drop(window);
        var step = editor.State.Instance.Windows.Step;
        var (from, to) = (start, end);
        while (to - step > from && editor.Shifts.HoldsAll(window, from, to - step)) to -= step;
        while (to - from > step && editor.Shifts.HoldsAll(window, from + step, to)) from += step;
        var missing = editor.State.Instance.Windows.Minimum[window] - (to - from);
        if (missing > 0) to = Math.Min(end, to + missing);
        missing = editor.State.Instance.Windows.Minimum[window] - (to - from);
        return editor.Shifts.Set(window, missing > 0 ? from - missing : from, to);
    }
}
