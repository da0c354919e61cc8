using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules.Hard;

/// <summary>H5.</summary>
public sealed class ShiftsInsideWindows : IHardRule
{
    public string Code => "H5";
    public string Name => "Shifts keep to their windows and steps, carers work inside shifts, helpers come no more often than agreed";

    public IEnumerable<Violation> Check(PlanFacts facts) => Shapes(facts).Concat(Favours(facts)).Concat(Work(facts));

    private IEnumerable<Violation> Shapes(PlanFacts facts)
    {
        var used = new HashSet<(int, int)>();
        foreach (var shift in facts.Shifts)
        {
            var agent = facts.Problem.Agents[shift.Agent];
            if (!used.Add((shift.Agent, shift.Window))) yield return Broken(shift, "is the second in its window");
            if (!IsProper(shift, agent, facts.Problem.ShiftStep)) yield return Broken(shift, "does not fit its window, steps or shortest length");
        }
    }

    private static bool IsProper(Shift shift, Agent agent, int step)
    {
        var window = agent.Windows[shift.Window];
        return window.Start <= shift.Start && shift.Start < shift.End && shift.End <= window.End
            && (shift.Start - window.Start) % step == 0 && (shift.End - shift.Start) % step == 0
            && shift.End - shift.Start >= agent.MinimumShift;
    }

    private IEnumerable<Violation> Favours(PlanFacts facts) =>
        from shift in facts.Shifts
        group shift by (shift.Agent, Week: shift.Start / PlanningProblem.MinutesPerWeek) into week
        let most = facts.Problem.Agents[week.Key.Agent].Favours
        where most >= 0 && week.Count() > most
        select new Violation(Code, $"agent {week.Key.Agent} comes {week.Count()} times in week {week.Key.Week}, {most} are agreed");

    private IEnumerable<Violation> Work(PlanFacts facts)
    {
        var problem = facts.Problem;
        for (var agent = 0; agent < problem.Agents.Count; agent++)
        {
            if (problem.Agents[agent].IsAdult) continue;
            var shifts = facts.Shifts.Where(shift => shift.Agent == agent).ToList();
            foreach (var item in facts.Doing.PlacedOf(agent))
                if (!shifts.Exists(shift => Holds(problem, shift, item)))
                    yield return new Violation(Code, $"task {item.Occurrence} with its ways does not lie in a shift of agent {agent}") { Agent = agent };
        }
    }

    private static bool Holds(PlanningProblem problem, Shift shift, PlacedItem item)
    {
        var home = problem.Agents[shift.Agent].Windows[shift.Window].Home;
        return shift.Start <= item.Start - problem.Travel[home, item.From] && item.End + problem.Travel[item.To, home] <= shift.End;
    }

    private Violation Broken(Shift shift, string words) =>
        new(Code, $"shift {shift.Start}-{shift.End} of agent {shift.Agent} in window {shift.Window} {words}");
}
