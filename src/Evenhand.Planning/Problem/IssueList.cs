namespace Evenhand.Planning.Problem;

/// <summary>Collects what is wrong with a problem, in the words of its file.</summary>
internal sealed class IssueList(PlanningProblem problem)
{
    private readonly List<FileIssue> _issues = [];

    public IReadOnlyList<FileIssue> All => _issues;

    public void Add(string path, string message) => _issues.Add(new FileIssue(path, message));

    public void Warn(string path, string message) => _issues.Add(new FileIssue(path, message, IsWarning: true));

    public bool Check(bool holds, string path, string message)
    {
        if (!holds) Add(path, message);
        return holds;
    }

    public void Index(string path, string what, int index, int count)
    {
        if (index >= 0 && index < count) return;
        Add(path, count == 0 ? $"{what} {index} does not exist; there is none" : $"{what} {index} does not exist; {Plural(what)} are numbered 0 to {count - 1}");
    }

    public void Place(string path, int place) => Index(path, "place", place, problem.Travel.Places);

    public void Range(string path, int number, int least, int most) =>
        Check(number >= least && number <= most, path, $"{number} must be from {least} to {most}");

    /// <summary>An interval inside the horizon, on the grid, not empty.</summary>
    public void Interval(string path, int start, int end, string startKey = "s", string endKey = "e")
    {
        OnGrid($"{path}.{startKey}", start);
        OnGrid($"{path}.{endKey}", end);
        Check(start >= 0 && start <= problem.Horizon, $"{path}.{startKey}", $"{start} is outside the weeks planned (0 to {problem.Horizon})");
        Check(end >= 0 && end <= problem.Horizon, $"{path}.{endKey}", $"{end} is outside the weeks planned (0 to {problem.Horizon})");
        Check(start < end, path, $"the end {end} must be after the start {start}");
    }

    public void OnGrid(string path, int minutes) =>
        Check(problem.Grid <= 0 || minutes % problem.Grid == 0, path, $"{minutes} is not a multiple of {problem.Grid} minutes");

    private static string Plural(string what) => what == "child" ? "children" : what + "s";
}
