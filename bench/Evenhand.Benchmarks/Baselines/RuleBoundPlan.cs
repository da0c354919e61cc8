using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Baselines;

/// <summary>A plan that takes an assignment only when it breaks no hard rule; carers come for whole windows as long as the money lasts.</summary>
internal sealed class RuleBoundPlan
{
    private readonly PlanningProblem _problem;
    private readonly ILookup<int, Option> _options;
    private readonly Dictionary<int, Option> _chosen = [];
    private readonly List<Placement>[] _days;
    private readonly ILookup<int, Lag> _lags;

    public RuleBoundPlan(PlanningProblem problem)
    {
        _problem = problem;
        Shifts = WholeWindows(problem);
        _options = OptionTable.OptionsOf(problem).Where(option => option.Placements.All(IsInsideShift)).ToLookup(option => option.Occurrence);
        _days = [.. problem.Agents.Select(_ => new List<Placement>())];
        _lags = problem.Lags.ToLookup(lag => lag.Then);
    }

    public IReadOnlyList<Shift> Shifts { get; }

    public WeekPlan Plan => new()
    {
        Assignments = [.. _chosen.Values.OrderBy(option => option.Occurrence).Select(option => new Assignment(option.Occurrence, [.. option.Placements.Select(place => place.Agent)], option.Start))],
        Shifts = Shifts,
    };

    /// <summary>Ways to do an occurrence that its people's blocks and shifts allow, in order of time.</summary>
    public IEnumerable<Option> OptionsOf(int occurrence) => _options[occurrence].OrderBy(option => option.Start);

    public bool TryAdd(Option option)
    {
        if (option.Placements.Any(place => _days[place.Agent].Exists(other => place.Excludes(other, _problem.Travel)))) return false;
        if (!_lags[option.Occurrence].All(lag => IsKept(lag, option.Start))) return false;
        _chosen.Add(option.Occurrence, option);
        foreach (var place in option.Placements) _days[place.Agent].Add(place);
        return true;
    }

    private bool IsKept(Lag lag, int start)
    {
        if (!_chosen.TryGetValue(lag.First, out var first)) return false;
        var between = start - first.Start - _problem.Occurrences[lag.First].Duration;
        return lag.Minimum <= between && between <= lag.Maximum;
    }

    private bool IsInsideShift(Placement place) =>
        place.Window < 0 || Shifts.Any(shift => shift.Agent == place.Agent && shift.Window == place.Window && shift.Start <= place.AwayFrom && place.AwayTo <= shift.End);

    // Helpers first, then carers, window by window from Monday on, within the budget of the week.
    private static List<Shift> WholeWindows(PlanningProblem problem)
    {
        var spent = new long[problem.Weeks];
        var visits = new Dictionary<(int, int), int>();
        var shifts = new List<Shift>();
        var windows = from a in Enumerable.Range(0, problem.Agents.Count)
                      from k in Enumerable.Range(0, problem.Agents[a].Windows.Count)
                      orderby problem.Agents[a].Rate > 0, problem.Agents[a].Windows[k].Start, a
                      select (Agent: a, Window: k);
        foreach (var (a, k) in windows)
        {
            var (agent, window) = (problem.Agents[a], problem.Agents[a].Windows[k]);
            var length = (window.End - window.Start) / problem.ShiftStep * problem.ShiftStep;
            var week = window.Start / PlanningProblem.MinutesPerWeek;
            var cost = (long)agent.Rate * length / 60;
            var times = visits.GetValueOrDefault((a, week));
            if (length == 0 || length < agent.MinimumShift || spent[week] + cost > problem.Budget[week] || (agent.Favours >= 0 && times >= agent.Favours)) continue;
            spent[week] += cost;
            visits[(a, week)] = times + 1;
            shifts.Add(new Shift(a, k, window.Start, window.Start + length));
        }
        return shifts;
    }
}
