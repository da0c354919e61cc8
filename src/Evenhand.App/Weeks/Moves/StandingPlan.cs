using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using NodaTime;

namespace Evenhand.App.Weeks.Moves;

/// <summary>
/// A planned week as it stands with its corrections and entries, as a problem and a plan of the evaluator. Whatever a person
/// has put somewhere is allowed there: an evaluation says what it costs, and not that it was never allowed.
/// </summary>
internal sealed class StandingPlan
{
    private readonly Dictionary<string, int> index = [];

    private StandingPlan(PlannedWeek planned) => Planned = planned;

    public PlannedWeek Planned { get; }

    public PlanningProblem Problem { get; private set; } = null!;

    public WeekPlan Plan { get; private set; } = null!;

    public FullEvaluation Evaluation { get; private set; } = null!;

    /// <summary>Names of the occurrences, the entries included.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public static StandingPlan Of(PlannedWeek planned, IReadOnlyList<LivedItem> items)
    {
        var standing = new StandingPlan(planned);
        standing.Build(items);
        return standing;
    }

    /// <summary>Index of a planned item in the problem; null for an entry.</summary>
    public int? IndexOf(string key) => index.TryGetValue(key, out var found) ? found : null;

    private void Build(IReadOnlyList<LivedItem> items)
    {
        var week = Planned.Week;
        foreach (var (info, at) in week.Occurrences.Select((info, at) => (info, at)))
            index[info.Key] = at;
        var occurrences = week.Problem.Occurrences.ToList();
        var names = week.Occurrences.Select(info => info.Name).ToList();
        var assignments = Planned.Plan.Assignments.Where(assignment => week.Occurrences[assignment.Occurrence].Standing == Standing.Work).ToList();
        foreach (var item in items)
        {
            if (index.TryGetValue(item.Key, out var at))
                Place(item, at, occurrences, assignments);
            else
                Enter(item, occurrences, assignments, names);
        }

        var there = assignments.Select(assignment => assignment.Occurrence).ToHashSet();
        for (var at = 0; at < week.Occurrences.Count; at++)
            if (!there.Contains(at) && week.Occurrences[at].Standing != Standing.Work)
                occurrences[at] = occurrences[at] with { IsVoid = true };
        Problem = week.Problem with { Occurrences = occurrences, Places = [.. week.Problem.Places, "elsewhere"], Travel = WithElsewhere(week.Problem) };
        Plan = Planned.Plan with { Assignments = assignments };
        Names = names;
        Evaluation = FullEvaluation.Of(Problem, Plan, Planned.Incumbent, Planned.Now);
    }

    /// <summary>An item of the plan where it stands now. Without a person of the plan it is nobody's business here.</summary>
    private void Place(LivedItem item, int at, List<Occurrence> occurrences, List<Assignment> assignments)
    {
        var agents = item.Who.Select(Planned.Week.AgentOf).Where(agent => agent >= 0).ToList();
        if (item.LetGo || agents.Count == 0)
            return;
        var start = Minute(item.Start);
        var occurrence = occurrences[at] with { Duration = Up(item.Minutes), Persons = agents.Count };
        if (!occurrence.MayStartAt(start))
            occurrence = occurrence with { Windows = [.. occurrence.Windows, new(start, start)] };
        occurrences[at] = occurrence with { Eligible = [.. occurrence.Eligible.Union(agents).Order()] };
        assignments.Add(new(at, agents, start));
    }

    /// <summary>An entry takes up each of its people, at home or away from it.</summary>
    private void Enter(LivedItem item, List<Occurrence> occurrences, List<Assignment> assignments, List<string> names)
    {
        if (item.LetGo)
            return;
        foreach (var agent in item.Who.Select(Planned.Week.AgentOf).Where(agent => agent >= 0 && Planned.Week.Problem.Agents[agent].IsAdult))
        {
            var start = Minute(item.Start);
            var place = PlaceOf(item.Plan.Place, Planned.Week.Problem.Agents[agent].Home);
            index.TryAdd(item.Key, occurrences.Count);
            assignments.Add(new(occurrences.Count, agent, start));
            names.Add(item.Plan.Name);
            occurrences.Add(new()
            {
                Name = item.Key,
                Type = "entry",
                Duration = Up(item.Minutes),
                From = place,
                To = place,
                Inattentive = true,
                Takes = [.. item.Plan.Children.Select(child => Planned.Week.Household.Children.ToList().FindIndex(other => other.Id == child)).Where(child => child >= 0)],
                Windows = [new(start, start)],
                Eligible = [agent],
            });
        }
    }

    private int PlaceOf(string name, int home)
    {
        if (name is "home" or "")
            return home;
        var known = Planned.Week.Problem.Places.ToList().FindIndex(place => string.Equals(place, name, StringComparison.OrdinalIgnoreCase));
        return known >= 0 ? known : Planned.Week.Problem.Places.Count;
    }

    /// <summary>A place that the household has not named is as far from everywhere as such places are from home.</summary>
    private static TravelTable WithElsewhere(PlanningProblem problem)
    {
        var count = problem.Travel.Places;
        const int far = Domain.People.Places.UsualMinutes;
        var minutes = new List<int>();
        for (var from = 0; from <= count; from++)
            for (var to = 0; to <= count; to++)
                minutes.Add((from == count, to == count) switch
                {
                    (true, true) => 0,
                    (true, false) => far + problem.Travel[0, to],
                    (false, true) => far + problem.Travel[from, 0],
                    _ => problem.Travel[from, to],
                });
        return new(count + 1, minutes);
    }

    public int Minute(LocalDateTime time) => (int)Period.Between(Planned.Week.Request.Monday.AtMidnight(), time, PeriodUnits.Minutes).Minutes / Planned.Week.Problem.Grid * Planned.Week.Problem.Grid;

    private int Up(int minutes) => Math.Max(1, (minutes + Planned.Week.Problem.Grid - 1) / Planned.Week.Problem.Grid) * Planned.Week.Problem.Grid;
}
