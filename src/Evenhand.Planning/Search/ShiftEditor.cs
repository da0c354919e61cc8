using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>Sets, moves and drops shifts within windows, steps, caps and favours.</summary>
internal sealed class ShiftEditor(WeekState state, FixedParts parts)
{
    private readonly Instance _instance = state.Instance;
    private readonly WindowTable _windows = state.Instance.Windows;

    /// <summary>Sees to it that a carer's occurrence with its ways lies in a shift; true for adults.</summary>
    public bool Hold(int occurrence, int agent, int start, bool mayChange)
    {
        if (_instance.IsAdult[agent]) return true;
        for (var k = _windows.FirstOf[agent]; k < _windows.FirstOf[agent + 1]; k++)
        {
            var (from, to) = Around(occurrence, start, k);
            if (state.ShiftStart[k] >= 0 && state.ShiftStart[k] <= from && to <= state.ShiftEnd[k]) return true;
        }
        if (!mayChange) return false;
        for (var k = _windows.FirstOf[agent]; k < _windows.FirstOf[agent + 1]; k++)
        {
            var (from, to) = Around(occurrence, start, k);
            if (from >= _windows.Start[k] && to <= _windows.End[k] && Widen(k, from, to)) return true;
        }
        return false;
    }

    /// <summary>Begins or widens the shift of a window so that it spans the slots.</summary>
    public bool Widen(int window, int from, int to)
    {
        if (from < _windows.Start[window] || to > _windows.End[window] || from >= to) return false;
        var (start, end) = (_windows.DownToStep(window, from), _windows.UpToStep(window, to));
        if (state.ShiftStart[window] >= 0)
            return Set(window, Math.Min(start, state.ShiftStart[window]), Math.Max(end, state.ShiftEnd[window]));
        var missing = _windows.Minimum[window] - (end - start);
        if (missing > 0) end += Math.Min(missing, (_windows.End[window] - end) / _windows.Step * _windows.Step);
        missing = _windows.Minimum[window] - (end - start);
        return Set(window, missing > 0 ? start - missing : start, end);
    }

    /// <summary>Gives the window this shift when every rule allows it and all that is done in it still fits.</summary>
    public bool Set(int window, int start, int end)
    {
        var (oldStart, oldEnd) = (state.ShiftStart[window], state.ShiftEnd[window]);
        if (parts.Shift[window] || (start == oldStart && end == oldEnd)) return false;
        if (start < _windows.Start[window] || end > _windows.End[window] || end - start < _windows.Minimum[window]) return false;
        if ((start - _windows.Start[window]) % _windows.Step != 0 || (end - start) % _windows.Step != 0) return false;
        if (parts.Running[window] ? start != oldStart || end < parts.Earliest : start < parts.Earliest) return false;
        if (!IsPaidFor(window, start, end) || OverlapsAnother(window, start, end)) return false;
        if (oldStart >= 0 && !HoldsAll(window, start, end)) return false;
        state.SetShift(window, start, end);
        return true;
    }

    /// <summary>Drops a shift in which nothing is done any more.</summary>
    public bool Drop(int window)
    {
        if (state.ShiftStart[window] < 0 || parts.Shift[window] || parts.Running[window]) return false;
        if (FirstInside(window) >= 0) return false;
        state.SetShift(window, -1, -1);
        return true;
    }

    /// <summary>An occurrence done in the window's shift, or -1.</summary>
    public int FirstInside(int window)
    {
        var agent = _windows.Agent[window];
        var line = state.Lines.Of(agent);
        var at = state.Lines.CountBefore(agent, state.ShiftStart[window]);
        return at < line.Length && state.Start[line[at]] < state.ShiftEnd[window] ? line[at] : -1;
    }

    /// <summary>The slots an occurrence takes with its ways from and to the window's home.</summary>
    public (int From, int To) Around(int occurrence, int start, int window) =>
        (start - _instance.Way(_windows.Home[window], _instance.From[occurrence]),
            start + _instance.Duration[occurrence] + _instance.Way(_instance.To[occurrence], _windows.Home[window]));

    public bool HoldsAll(int window, int start, int end)
    {
        var agent = _windows.Agent[window];
        var line = state.Lines.Of(agent);
        for (var k = state.Lines.CountBefore(agent, state.ShiftStart[window]); k < line.Length && state.Start[line[k]] < state.ShiftEnd[window]; k++)
        {
            var (from, to) = Around(line[k], state.Start[line[k]], window);
            if (from < start || to > end) return false;
        }
        return true;
    }

    private bool IsPaidFor(int window, int start, int end)
    {
        var oldStart = state.ShiftStart[window];
        var week = state.Book.WeekOf(start);
        if (oldStart >= 0 && state.Book.WeekOf(oldStart) != week) return false;
        var more = _windows.CostOf(window, start, end) - _windows.CostOf(window, oldStart, state.ShiftEnd[window]);
        if (more > 0 && state.Book.Cost[week] + more > _instance.Cap[week]) return false;
        var most = _instance.Favours[_windows.Agent[window]];
        return oldStart >= 0 || most < 0 || state.Book.ShiftsOf(_windows.Agent[window], week) < most;
    }

    private bool OverlapsAnother(int window, int start, int end)
    {
        var agent = _windows.Agent[window];
        for (var k = _windows.FirstOf[agent]; k < _windows.FirstOf[agent + 1]; k++)
            if (k != window && state.ShiftStart[k] >= 0 && state.ShiftStart[k] < end && start < state.ShiftEnd[k])
                return true;
        return false;
    }
}
