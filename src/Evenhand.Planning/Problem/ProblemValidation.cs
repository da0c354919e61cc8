namespace Evenhand.Planning.Problem;

/// <summary>Everything in a problem that the planner could not work with, and what looks like a slip.</summary>
public static class ProblemValidation
{
    private const int MostAgents = 64;
    private const int Far = 100_000_000;

    public static IReadOnlyList<FileIssue> IssuesOf(PlanningProblem problem)
    {
        var issues = new IssueList(problem);
        Measures(problem, issues);
        if (issues.All.Count > 0 && (problem.Grid <= 0 || problem.Weeks <= 0)) return issues.All;
        Travel(problem, issues);
        issues.Range("agents", problem.Agents.Count, 0, MostAgents);
        for (var a = 0; a < problem.Agents.Count; a++) AgentIssues.Of(problem.Agents[a], $"agents[{a}]", problem, issues);
        for (var c = 0; c < problem.Children.Count; c++) ChildIssues.Of(problem.Children[c], $"children[{c}]", problem, issues);
        for (var i = 0; i < problem.Occurrences.Count; i++) OccurrenceIssues.Of(problem.Occurrences[i], $"tasks[{i}]", problem, issues);
        for (var k = 0; k < problem.Lags.Count; k++) LagIssues(problem.Lags[k], $"prec[{k}]", problem, issues);
        return issues.All;
    }

    private static void Measures(PlanningProblem problem, IssueList issues)
    {
        issues.Check(problem.Grid is > 0 and <= 60 && 60 % problem.Grid == 0, "grid", $"{problem.Grid} must divide an hour");
        issues.Range("weeks", problem.Weeks, 1, 53);
        issues.Range("sigma", problem.Sigma, 0, 10_000);
        issues.Range("quantum", problem.Quantum, 1, PlanningProblem.MinutesPerWeek);
        issues.Range("mquantum", problem.MentalQuantum, 1, PlanningProblem.MinutesPerWeek);
        issues.Check(problem.EveningFrom <= problem.EveningTo, "evening", "the evening must end after it begins");
        issues.Range("evening[0]", problem.EveningFrom, 0, PlanningProblem.MinutesPerDay);
        issues.Range("evening[1]", problem.EveningTo, 0, PlanningProblem.MinutesPerDay);
        issues.Check(problem.ShiftStep > 0, "shiftstep", $"{problem.ShiftStep} must be above 0");
        issues.OnGrid("shiftstep", problem.ShiftStep);
        Weekly("budget", problem.Budget, problem.Weeks, issues);
        Weekly("cap", problem.Cap, problem.Weeks, issues);
    }

    private static void Weekly(string key, IReadOnlyList<int> cents, int weeks, IssueList issues)
    {
        issues.Check(cents.Count == weeks, key, $"{weeks} weeks need {weeks} amounts, not {cents.Count}");
        for (var w = 0; w < cents.Count; w++) issues.Range($"{key}[{w}]", cents[w], 0, Far);
    }

    private static void Travel(PlanningProblem problem, IssueList issues)
    {
        var travel = problem.Travel;
        issues.Check(travel.Places > 0, "travel", "at least one place is needed");
        for (var from = 0; from < travel.Places; from++)
            for (var to = 0; to < travel.Places; to++)
            {
                var path = $"travel[{from}][{to}]";
                issues.Range(path, travel[from, to], 0, PlanningProblem.MinutesPerDay);
                issues.OnGrid(path, travel[from, to]);
                if (from == to) issues.Check(travel[from, to] == 0, path, "the way from a place to itself takes 0 minutes");
            }
        Detours(travel, issues);
    }

    // Outside a metric the presence rule of the specification is only an approximation of the way people go.
    private static void Detours(TravelTable travel, IssueList issues)
    {
        for (var from = 0; from < travel.Places; from++)
            for (var to = 0; to < travel.Places; to++)
                for (var via = 0; via < travel.Places; via++)
                {
                    if (travel[from, via] + travel[via, to] >= travel[from, to]) continue;
                    issues.Warn($"travel[{from}][{to}]", $"{travel[from, to]} minutes are more than the way by place {via}");
                    break;
                }
    }

    private static void LagIssues(Lag lag, string path, PlanningProblem problem, IssueList issues)
    {
        issues.Index($"{path}.a", "task", lag.First, problem.Occurrences.Count);
        issues.Index($"{path}.b", "task", lag.Then, problem.Occurrences.Count);
        issues.Check(lag.First != lag.Then, path, "a task cannot wait for itself");
        issues.Check(lag.Minimum <= lag.Maximum, path, $"min {lag.Minimum} is above max {lag.Maximum}");
        issues.Range($"{path}.min", lag.Minimum, -Far, Far);
        issues.Range($"{path}.max", lag.Maximum, -Far, Far);
    }
}
