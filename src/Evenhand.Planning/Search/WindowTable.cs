using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>The windows of all carers and helpers in one row, in slots.</summary>
internal sealed class WindowTable
{
    public readonly int Count;
    public readonly int Step;
    public readonly int[] Agent;
    public readonly int[] Number;
    public readonly int[] Start;
    public readonly int[] End;
    public readonly int[] Home;
    public readonly int[] Rate;

    /// <summary>Shortest shift, rounded up to the step.</summary>
    public readonly int[] Minimum;

    /// <summary>Windows of an agent go from the entry of the agent to that of the next.</summary>
    public readonly int[] FirstOf;
    private readonly int _grid;

    public WindowTable(PlanningProblem problem)
    {
        _grid = problem.Grid;
        Step = problem.ShiftStep / _grid;
        var all = problem.Agents.SelectMany((agent, number) => agent.Windows.Select((window, k) => (Number: number, Agent: agent, Window: window, K: k))).ToList();
        Count = all.Count;
        Agent = [.. all.Select(entry => entry.Number)];
        Number = [.. all.Select(entry => entry.K)];
        Start = [.. all.Select(entry => entry.Window.Start / _grid)];
        End = [.. all.Select(entry => entry.Window.End / _grid)];
        Home = [.. all.Select(entry => entry.Window.Home)];
        Rate = [.. all.Select(entry => entry.Agent.Rate)];
        Minimum = [.. all.Select(entry => Math.Max(1, (entry.Agent.MinimumShift + problem.ShiftStep - 1) / problem.ShiftStep) * Step)];
        FirstOf = new int[problem.Agents.Count + 1];
        for (var agent = 0; agent < problem.Agents.Count; agent++) FirstOf[agent + 1] = FirstOf[agent] + problem.Agents[agent].Windows.Count;
    }

    /// <summary>Cents of a shift; rounded down as an invoice of whole cents is.</summary>
    public long CostOf(int window, int start, int end) => start < 0 ? 0 : (long)Rate[window] * (end - start) * _grid / 60;

    public int DownToStep(int window, int slot) => Start[window] + (slot - Start[window]) / Step * Step;

    public int UpToStep(int window, int slot) => Start[window] + (slot - Start[window] + Step - 1) / Step * Step;
}
