using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules;

/// <summary>
/// What follows from a plan before any rule is applied: who does what, where everybody is, who has which child.
/// Written from the specification, slot by slot, and apart from the search, which it checks.
/// </summary>
public sealed class PlanFacts
{
    private readonly Lazy<Presence> _presence;
    private readonly Lazy<Supervision> _supervision;
    private readonly Lazy<IReadOnlyList<AdultLoad>> _loads;

    public PlanFacts(PlanningProblem problem, WeekPlan plan, WeekPlan? incumbent = null, int? now = null)
    {
        Problem = problem;
        Plan = plan;
        Incumbent = incumbent;
        Now = now ?? 0;
        Unknown = [.. plan.Assignments.Where(assignment => !Known(assignment)), .. plan.Shifts.Where(shift => !Known(shift)).Select(shift => new Assignment(-1, shift.Agent, shift.Start))];
        Assignments = [.. plan.Assignments.Where(Known)];
        Shifts = [.. plan.Shifts.Where(Known)];
        Doing = new Doing(problem, Assignments);
        CostByWeek = WeeklyCost();
        _presence = new Lazy<Presence>(() => new Presence(this), LazyThreadSafetyMode.None);
        _supervision = new Lazy<Supervision>(() => new Supervision(this), LazyThreadSafetyMode.None);
        _loads = new Lazy<IReadOnlyList<AdultLoad>>(() => LoadCount.Of(this), LazyThreadSafetyMode.None);
    }

    public PlanningProblem Problem { get; }
    public WeekPlan Plan { get; }
    public WeekPlan? Incumbent { get; }
    public int Now { get; }

    /// <summary>Assignments and shifts that name what does not exist; they count for nothing else.</summary>
    public IReadOnlyList<Assignment> Unknown { get; }
    public IReadOnlyList<Assignment> Assignments { get; }
    public IReadOnlyList<Shift> Shifts { get; }
    public Doing Doing { get; }
    public IReadOnlyList<long> CostByWeek { get; }
    public Presence Presence => _presence.Value;
    public Supervision Supervision => _supervision.Value;
    public IReadOnlyList<AdultLoad> Loads => _loads.Value;

    private bool Known(Assignment assignment) =>
        assignment.Occurrence >= 0 && assignment.Occurrence < Problem.Occurrences.Count
        && assignment.Agents.All(agent => agent >= 0 && agent < Problem.Agents.Count)
        && assignment.Start >= 0 && assignment.Start < Problem.Horizon;

    private bool Known(Shift shift) =>
        shift.Agent >= 0 && shift.Agent < Problem.Agents.Count
        && shift.Window >= 0 && shift.Window < Problem.Agents[shift.Agent].Windows.Count
        && shift.Start >= 0 && shift.Start < Problem.Horizon;

    private long[] WeeklyCost()
    {
        var cost = new long[Problem.Weeks];
        foreach (var shift in Shifts)
            cost[shift.Start / PlanningProblem.MinutesPerWeek] += Math.Max(0, (long)Problem.Agents[shift.Agent].Rate * (shift.End - shift.Start)) / 60;
        return cost;
    }
}
