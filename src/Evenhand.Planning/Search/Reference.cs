using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>The plan people know, against which changes are counted.</summary>
internal sealed class Reference
{
    private readonly Instance _instance;

    public Reference(Instance instance, WeekPlan plan)
    {
        _instance = instance;
        Start = new int[instance.Count];
        First = new int[instance.Count];
        Second = new int[instance.Count];
        ShiftStart = new int[instance.Windows.Count];
        ShiftEnd = new int[instance.Windows.Count];
        foreach (var array in new[] { Start, First, Second, ShiftStart, ShiftEnd }) Array.Fill(array, -1);
        foreach (var assignment in plan.Assignments) Enter(assignment);
        foreach (var shift in plan.Shifts) Enter(shift);
    }

    public int[] Start { get; }
    public int[] First { get; }
    public int[] Second { get; }
    public int[] ShiftStart { get; }
    public int[] ShiftEnd { get; }

    public long ChangesOf(WeekState state)
    {
        long changes = 0;
        for (var i = 0; i < Start.Length; i++) changes += ChangeOf(state, i);
        for (var window = 0; window < ShiftStart.Length; window++) changes += ShiftChangeOf(state, window);
        return changes;
    }

    public int ChangeOf(WeekState state, int occurrence)
    {
        if (_instance.Void[occurrence]) return 0;
        if (Start[occurrence] != state.Start[occurrence]) return 1;
        var (first, second) = (state.First[occurrence], state.Second[occurrence]);
        var same = (First[occurrence] == first && Second[occurrence] == second) || (First[occurrence] == second && Second[occurrence] == first);
        return same ? 0 : 1;
    }

    public int ShiftChangeOf(WeekState state, int window) =>
        ShiftStart[window] == state.ShiftStart[window] && ShiftEnd[window] == state.ShiftEnd[window] ? 0 : 1;

    private void Enter(Assignment assignment)
    {
        var occurrence = assignment.Occurrence;
        if (occurrence < 0 || occurrence >= _instance.Count || assignment.Start < 0 || assignment.Start % _instance.Grid != 0) return;
        if (assignment.Agents.Count is < 1 or > 2 || assignment.Agents.Any(agent => agent < 0 || agent >= _instance.Agents)) return;
        Start[occurrence] = assignment.Start / _instance.Grid;
        First[occurrence] = assignment.Agents[0];
        Second[occurrence] = assignment.Agents.Count > 1 ? assignment.Agents[1] : -1;
    }

    private void Enter(Shift shift)
    {
        var windows = _instance.Windows;
        if (shift.Agent < 0 || shift.Agent >= _instance.Agents || shift.Window < 0) return;
        var window = windows.FirstOf[shift.Agent] + shift.Window;
        if (window >= windows.FirstOf[shift.Agent + 1] || shift.Start % _instance.Grid != 0 || shift.End % _instance.Grid != 0) return;
        ShiftStart[window] = shift.Start / _instance.Grid;
        ShiftEnd[window] = shift.End / _instance.Grid;
    }
}
