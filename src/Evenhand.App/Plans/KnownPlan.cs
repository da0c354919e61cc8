using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;

namespace Evenhand.App.Plans;

/// <summary>A plan as people know it: by the names of its occurrences and people, so that it outlives the problem it was solved in.</summary>
/// <param name="Placed">What is done by whom and when, minutes from Monday 00:00.</param>
public sealed record KnownPlan(IReadOnlyList<KnownItem> Placed, IReadOnlyList<KnownVisit> Visits)
{
    public static KnownPlan Of(PlannedWeek planned) => new(
        [.. planned.Plan.Assignments.Where(assignment => planned.Week.Occurrences[assignment.Occurrence].Standing != Standing.Work)
            .Select(assignment => new KnownItem(planned.Week.Occurrences[assignment.Occurrence].Key, [.. assignment.Agents.Select(agent => planned.Week.Agents[agent].Id)], assignment.Start))],
        [.. planned.Plan.Shifts.Select(shift => new KnownVisit(planned.Week.Agents[shift.Agent].Id, shift.Start, shift.End))]);

    /// <summary>The plan in a compiled week, as far as its occurrences and people are still there, and the week with their doers allowed.</summary>
    internal (CompiledWeek Week, WeekPlan Plan) In(CompiledWeek week)
    {
        var indexOf = week.Occurrences.Select((info, index) => (info.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        var assignments = new List<Assignment>();
        var settled = new Dictionary<int, SettledOccurrence>();
        foreach (var item in Placed)
        {
            var agents = item.Who.Select(week.AgentOf).ToList();
            if (!indexOf.TryGetValue(item.Key, out var index) || agents.Exists(agent => agent < 0))
                continue;
            if (!item.LetGo)
                assignments.Add(new(index, agents, item.Start));
            settled[index] = new(agents, item.PersonStays, item.TimeStays ? item.Start : null, item.LetGo);
        }

        var shifts = Visits.Select(visit => (visit, agent: week.AgentOf(visit.Who))).Where(pair => pair.agent >= 0)
            .Select(pair => (pair.visit, pair.agent, window: WindowOf(week, pair.agent, pair.visit))).Where(pair => pair.window >= 0)
            .Select(pair => new Shift(pair.agent, pair.window, pair.visit.Start, pair.visit.End));
        return (Settled.In(week, settled), new() { Assignments = assignments, Shifts = [.. shifts] });
    }

    private static int WindowOf(CompiledWeek week, int agent, KnownVisit visit) =>
        week.Problem.Agents[agent].Windows.ToList().FindIndex(window => window.Start <= visit.Start && visit.End <= window.End);
}

/// <param name="PersonStays">Nobody else is to do it.</param>
/// <param name="TimeStays">It is not to be at another time.</param>
/// <param name="LetGo">It is not done this once.</param>
public sealed record KnownItem(string Key, IReadOnlyList<PersonId> Who, int Start, bool PersonStays = false, bool TimeStays = false, bool LetGo = false);

public sealed record KnownVisit(PersonId Who, int Start, int End);
