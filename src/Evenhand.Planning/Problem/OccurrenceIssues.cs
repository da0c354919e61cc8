namespace Evenhand.Planning.Problem;

internal static class OccurrenceIssues
{
    private const int Most = 1_000_000;

    public static void Of(Occurrence occurrence, string path, PlanningProblem problem, IssueList issues)
    {
        issues.Range($"{path}.dur", occurrence.Duration, 1, problem.Horizon);
        issues.OnGrid($"{path}.dur", occurrence.Duration);
        issues.Range($"{path}.n", occurrence.Persons, 1, 2);
        issues.Place($"{path}.frm", occurrence.From);
        issues.Place($"{path}.to", occurrence.To);
        issues.Range($"{path}.prio", occurrence.Priority, 0, Most);
        issues.Range($"{path}.load", occurrence.Load, 0, Most);
        issues.Range($"{path}.mental", occurrence.Mental, 0, Most);
        Starts(occurrence, path, problem, issues);
        People(occurrence, path, problem, issues);
        if (occurrence.Preference is { } last)
        {
            issues.Index($"{path}.pref[0]", "agent", last.Agent, problem.Agents.Count);
            issues.Range($"{path}.pref[1]", last.Start, -Most, Most);
        }
    }

    private static void Starts(Occurrence occurrence, string path, PlanningProblem problem, IssueList issues)
    {
        issues.Check(occurrence.Step > 0, $"{path}.step", $"{occurrence.Step} must be above 0");
        issues.OnGrid($"{path}.step", occurrence.Step);
        for (var k = 0; k < occurrence.Windows.Count; k++)
        {
            var (low, high) = occurrence.Windows[k];
            var where = $"{path}.win[{k}]";
            issues.OnGrid($"{where}[0]", low);
            issues.OnGrid($"{where}[1]", high);
            issues.Check(low <= high, where, $"the last start {high} is before the first {low}");
            issues.Check(low >= 0, $"{where}[0]", $"{low} is before the first week");
            issues.Check(high < problem.Horizon, $"{where}[1]", $"{high} is outside the weeks planned (0 to {problem.Horizon})");
        }
    }

    private static void People(Occurrence occurrence, string path, PlanningProblem problem, IssueList issues)
    {
        for (var k = 0; k < occurrence.Eligible.Count; k++)
            issues.Index($"{path}.elig[{k}]", "agent", occurrence.Eligible[k], problem.Agents.Count);
        for (var k = 0; k < occurrence.Takes.Count; k++)
            issues.Index($"{path}.sup[{k}]", "child", occurrence.Takes[k], problem.Children.Count);
        for (var k = 0; k < occurrence.Dislikes.Count; k++)
            issues.Range($"{path}.dislike[{k}]", occurrence.Dislikes[k], 0, Most);
        issues.Check(occurrence.Dislikes.Count == 0 || occurrence.Dislikes.Count == problem.Agents.Count, $"{path}.dislike",
            $"{problem.Agents.Count} agents need {problem.Agents.Count} points, not {occurrence.Dislikes.Count}");
        if (!occurrence.Anywhere) return;
        foreach (var agent in occurrence.Eligible)
            if (agent >= 0 && agent < problem.Agents.Count && !problem.Agents[agent].IsAdult)
                issues.Add($"{path}.elig", $"agent {agent} is no adult; only adults can do what is done anywhere");
    }
}
