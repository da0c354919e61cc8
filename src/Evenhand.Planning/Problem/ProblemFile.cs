using System.Text.Json;

namespace Evenhand.Planning.Problem;

/// <summary>Planning problems as JSON.</summary>
public static class ProblemFile
{
    public static FileReading<PlanningProblem> Read(string json)
    {
        var issues = new List<FileIssue>();
        using var document = JsonText.Parse(json, issues);
        if (document is null) return new FileReading<PlanningProblem>(null, issues);
        var problem = ProblemReader.Read(new JsonSpot(document.RootElement, "", issues));
        if (problem is null) return new FileReading<PlanningProblem>(null, issues);
        var misread = issues.ConvertAll(issue => issue.Path);
        issues.AddRange(ProblemValidation.IssuesOf(problem).Where(issue => !FollowsFrom(misread, issue.Path)));
        return new FileReading<PlanningProblem>(issues.Exists(issue => !issue.IsWarning) ? null : problem, issues);
    }

    public static string Write(PlanningProblem problem) => JsonText.Write(json => ProblemWriter.Write(json, problem));

    // A value that could not be read must not be reported a second time for what stands in its place.
    private static bool FollowsFrom(List<string> misread, string path) =>
        misread.Exists(other => path.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(path, StringComparison.Ordinal));
}
