using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>A plan put aside, and its vector.</summary>
internal sealed class Snapshot(Instance instance, int vectorLength)
{
    private readonly int[] _start = new int[instance.Count];
    private readonly int[] _first = new int[instance.Count];
    private readonly int[] _second = new int[instance.Count];
    private readonly int[] _shiftStart = new int[instance.Windows.Count];
    private readonly int[] _shiftEnd = new int[instance.Windows.Count];

    public long[] Vector { get; } = new long[vectorLength];

    public void Take(WeekState state, ReadOnlySpan<long> vector)
    {
        state.Start.CopyTo(_start, 0);
        state.First.CopyTo(_first, 0);
        state.Second.CopyTo(_second, 0);
        state.ShiftStart.CopyTo(_shiftStart, 0);
        state.ShiftEnd.CopyTo(_shiftEnd, 0);
        vector.CopyTo(Vector);
    }

    /// <summary>Makes the state what it was when the snapshot was taken.</summary>
    public void Restore(WeekState state)
    {
        for (var i = 0; i < instance.Count; i++)
            if (state.IsDone(i) && (state.Start[i] != _start[i] || state.First[i] != _first[i] || state.Second[i] != _second[i]))
                state.Remove(i);
        for (var k = 0; k < instance.Windows.Count; k++)
            if (state.ShiftStart[k] != _shiftStart[k] || state.ShiftEnd[k] != _shiftEnd[k])
                state.SetShift(k, _shiftStart[k], _shiftEnd[k]);
        for (var i = 0; i < instance.Count; i++)
            if (!state.IsDone(i) && _start[i] >= 0)
                state.Place(i, _first[i], _second[i], _start[i]);
        state.Board.Refresh();
        state.Begin();
    }

    public WeekPlan ToPlan()
    {
        var (windows, grid) = (instance.Windows, instance.Grid);
        return new WeekPlan
        {
            Assignments = [.. Enumerable.Range(0, instance.Count).Where(i => _start[i] >= 0).Select(i => new Assignment(i, _second[i] < 0 ? [_first[i]] : [_first[i], _second[i]], _start[i] * grid))],
            Shifts = [.. Enumerable.Range(0, windows.Count).Where(k => _shiftStart[k] >= 0).Select(k => new Shift(windows.Agent[k], windows.Number[k], _shiftStart[k] * grid, _shiftEnd[k] * grid))],
        };
    }
}
