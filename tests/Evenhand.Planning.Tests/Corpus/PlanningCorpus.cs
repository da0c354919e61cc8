using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Tests.Corpus;

/// <summary>The sample problems and plans beside the tests.</summary>
internal static class PlanningCorpus
{
    public static IReadOnlyList<string> Names { get; } = ["S1-dual", "S4-lead", "M1-dual", "M2-lead"];

    public static string TextOf(string file) => File.ReadAllText(Repository.PathTo("tests", "Corpus", "planning", file + ".json"));

    public static PlanningProblem Problem(string name) => ProblemFile.Read(TextOf(name)).Required();

    public static WeekPlan Incumbent(string name) => PlanFile.Read(TextOf(name + ".incumbent"), Problem(name)).Required();
}
