namespace Evenhand.Planning.Problem;

/// <summary>Plans as JSON.</summary>
public static class PlanFile
{
    /// <summary>Reads a plan and checks that it names only agents, occurrences and windows of the problem.</summary>
    public static FileReading<WeekPlan> Read(string json, PlanningProblem problem)
    {
        var issues = new List<FileIssue>();
        using var document = JsonText.Parse(json, issues);
        if (document is null) return new FileReading<WeekPlan>(null, issues);
        var file = new JsonSpot(document.RootElement, "", issues);
        var plan = new WeekPlan
        {
            Assignments = file.List("assign", spot => ReadAssignment(spot, problem)),
            Shifts = file.List("shifts", spot => ReadShift(spot, problem)),
        };
        return new FileReading<WeekPlan>(issues.Count > 0 ? null : plan, issues);
    }

    public static string Write(WeekPlan plan) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.Objects("assign", plan.Assignments, (to, assignment) =>
        {
            to.WriteNumber("task", assignment.Occurrence);
            to.Numbers("agents", assignment.Agents);
            to.WriteNumber("start", assignment.Start);
        });
        json.Objects("shifts", plan.Shifts, (to, shift) =>
        {
            to.WriteNumber("agent", shift.Agent);
            to.WriteNumber("win", shift.Window);
            to.WriteNumber("s", shift.Start);
            to.WriteNumber("e", shift.End);
        });
        json.WriteEndObject();
    });

    private static Assignment ReadAssignment(JsonSpot spot, PlanningProblem problem)
    {
        var agents = spot.List("agents", agent => Index(agent, "agent", problem.Agents.Count));
        var start = spot.Int("start");
        if (start < 0 || start >= problem.Horizon) spot.At("start").Note($"{start} is outside the weeks planned (0 to {problem.Horizon})");
        if (start % problem.Grid != 0) spot.At("start").Note($"{start} is not a multiple of {problem.Grid} minutes");
        return new Assignment(Index(spot.At("task"), "occurrence", problem.Occurrences.Count), agents, start);
    }

    private static Shift ReadShift(JsonSpot spot, PlanningProblem problem)
    {
        var agent = Index(spot.At("agent"), "agent", problem.Agents.Count);
        var windows = agent < problem.Agents.Count ? problem.Agents[agent].Windows.Count : 0;
        var shift = new Shift(agent, Index(spot.At("win"), "window", windows), spot.Int("s"), spot.Int("e"));
        if (shift.Start < 0 || shift.Start >= problem.Horizon) spot.At("s").Note($"{shift.Start} is outside the weeks planned (0 to {problem.Horizon})");
        return shift;
    }

    private static int Index(JsonSpot spot, string what, int count)
    {
        var index = spot.AsInt();
        if (index >= 0 && index < count) return index;
        spot.Note(count == 0 ? $"{what} {index} does not exist; there is none" : $"{what} {index} does not exist; numbers go from 0 to {count - 1}");
        return 0;
    }
}
