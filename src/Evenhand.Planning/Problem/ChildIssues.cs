namespace Evenhand.Planning.Problem;

internal static class ChildIssues
{
    public static void Of(ChildNeeds child, string path, PlanningProblem problem, IssueList issues)
    {
        issues.Check(child.Alone >= 0, $"{path}.alone", $"{child.Alone} must not be negative");
        for (var k = 0; k < child.Needs.Count; k++)
        {
            var need = child.Needs[k];
            issues.Interval($"{path}.needs[{k}]", need.Start, need.End);
            issues.Place($"{path}.needs[{k}].home", need.Home);
            issues.Check(need.Level is CareLevel.Asleep or CareLevel.Awake, $"{path}.needs[{k}].level", $"{(int)need.Level} must be 1 (asleep) or 2 (awake)");
        }
        for (var k = 0; k < child.Stays.Count; k++) OfStay(child.Stays[k], $"{path}.stays[{k}]", problem, issues);
    }

    private static void OfStay(Stay stay, string path, PlanningProblem problem, IssueList issues)
    {
        issues.Interval(path, stay.Low, stay.High, "lo", "hi");
        issues.Index($"{path}.drop", "task", stay.Drop, problem.Occurrences.Count);
        issues.Index($"{path}.pick", "task", stay.Pick, problem.Occurrences.Count);
        issues.Place($"{path}.hdrop", stay.DropHome);
        issues.Place($"{path}.hpick", stay.PickHome);
        HasStart($"{path}.drop", stay.Drop, problem, issues);
        HasStart($"{path}.pick", stay.Pick, problem, issues);
    }

    // Without a start window there is no "latest possible end" or "earliest possible start" to count with.
    private static void HasStart(string path, int occurrence, PlanningProblem problem, IssueList issues)
    {
        if (occurrence < 0 || occurrence >= problem.Occurrences.Count) return;
        issues.Check(problem.Occurrences[occurrence].Windows.Count > 0, path, $"task {occurrence} needs at least one start window, as a stay depends on it");
    }
}
