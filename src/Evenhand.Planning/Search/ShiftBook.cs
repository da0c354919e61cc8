using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>What the shifts cost each week, and how many each agent has.</summary>
internal sealed class ShiftBook(Instance instance)
{
    private readonly int[] _shifts = new int[instance.Agents * instance.Problem.Weeks];

    /// <summary>Cents by week.</summary>
    public long[] Cost { get; } = new long[instance.Problem.Weeks];

    public int ShiftsOf(int agent, int week) => _shifts[agent * instance.Problem.Weeks + week];

    public int WeekOf(int slot) => slot * instance.Grid / PlanningProblem.MinutesPerWeek;

    public void Count(int window, int start, int end, int sign)
    {
        if (start < 0) return;
        var week = WeekOf(start);
        Cost[week] += sign * instance.Windows.CostOf(window, start, end);
        _shifts[instance.Windows.Agent[window] * instance.Problem.Weeks + week] += sign;
    }
}
