namespace Evenhand.Planning.Search.Moves;

/// <summary>
/// A shift begins, or the time of another one is spent here instead, and is filled at once with what adults do now:
/// step by step the walk would have to pay for the shift before it is of use.
/// </summary>
internal sealed class FillShift(PlanEditor editor) : Move
{
    private const int MostTaken = 8;
    private const int MostTries = 24;
    private const int StartsPerTry = 2;
    private readonly (int Occurrence, int First, int Last)[][] _fitting = FittingOf(editor.State);

    public override bool Try()
    {
        var (state, windows, random) = (editor.State, editor.State.Instance.Windows, editor.Random);
        var window = random.Below(windows.Count);
        if (_fitting[window].Length == 0 || editor.Fixed.Shift[window]) return false;
        if (random.Below(2) == 0 && !Empty(random.Below(windows.Count), window)) return false;
        if (state.ShiftStart[window] < 0 ? !Begin(window) : random.Below(2) == 0 && !Stretch(window)) return false;
        return Fill(window);
    }

    // False leaves the plan half changed.
    private bool Empty(int window, int other)
    {
        var state = editor.State;
        if (window == other || state.ShiftStart[window] < 0 || editor.Fixed.Shift[window] || editor.Fixed.Running[window]) return true;
        for (var count = 0; count < MostTaken && editor.Shifts.FirstInside(window) is >= 0 and var inside; count++)
            if (!editor.Eject(inside))
                return false;
        editor.Shifts.Drop(window);
        return true;
    }

    private bool Begin(int window)
    {
        var (windows, random) = (editor.State.Instance.Windows, editor.Random);
        var steps = (windows.End[window] - windows.Start[window]) / windows.Step;
        var least = windows.Minimum[window] / windows.Step;
        if (least > steps) return false;
        var length = least + random.Below(steps - least + 1);
        var start = windows.Start[window] + random.Below(steps - length + 1) * windows.Step;
        return editor.Shifts.Set(window, start, start + length * windows.Step);
    }

    private bool Stretch(int window)
    {
        var (state, random) = (editor.State, editor.Random);
        var by = state.Instance.Windows.Step * (1 + random.Below(4));
        return random.Below(2) == 0
            ? editor.Shifts.Set(window, state.ShiftStart[window] - by, state.ShiftEnd[window])
            : editor.Shifts.Set(window, state.ShiftStart[window], state.ShiftEnd[window] + by);
    }

    private bool Fill(int window)
    {
        var (fitting, random) = (_fitting[window], editor.Random);
        var taken = 0;
        for (var tries = 0; tries < MostTries && taken < MostTaken; tries++)
            if (Take(window, fitting[random.Below(fitting.Length)]))
                taken++;
        return taken > 0;
    }

    private bool Take(int window, (int Occurrence, int First, int Last) fitting)
    {
        var (state, occurrence) = (editor.State, fitting.Occurrence);
        var agent = state.Instance.Windows.Agent[window];
        if (!state.IsDone(occurrence) || editor.Fixed.Occurrence[occurrence] || !state.Instance.IsAdult[state.First[occurrence]] || state.Second[occurrence] >= 0) return false;
        var starts = state.Table.StartsOf(occurrence, agent);
        var (first, before) = (state.First[occurrence], state.Start[occurrence]);
        state.Remove(occurrence);
        for (var tries = 0; tries < StartsPerTry; tries++)
            if (editor.Insert(occurrence, agent, -1, starts[fitting.First + editor.Random.Below(fitting.Last - fitting.First + 1)], mayChangeShift: false))
                return true;
        state.Place(occurrence, first, -1, before);
        return false;
    }

    // For every window: what its agent can do in it, with the first and last of the starts that lie in it.
    private static (int Occurrence, int First, int Last)[][] FittingOf(WeekState state)
    {
        var windows = state.Instance.Windows;
        return [.. Enumerable.Range(0, windows.Count).Select(window => Fitting(state, windows.Agent[window], windows.Start[window], windows.End[window]))];
    }

    private static (int Occurrence, int First, int Last)[] Fitting(WeekState state, int agent, int from, int to)
    {
        var fitting = new List<(int Occurrence, int First, int Last)>();
        for (var occurrence = 0; occurrence < state.Instance.Count; occurrence++)
        {
            if (state.Instance.Persons[occurrence] != 1) continue;
            var starts = state.Table.StartsOf(occurrence, agent);
            var first = Array.FindIndex(starts, start => start >= from);
            var last = Array.FindLastIndex(starts, start => start < to);
            if (first >= 0 && last >= first) fitting.Add((occurrence, first, last));
        }
        return [.. fitting];
    }
}
