using Evenhand.Planning.Problem;
using Evenhand.Planning.Tests.Corpus;

namespace Evenhand.Planning.Tests.Problem;

public sealed class ProblemFileTests
{
    [Fact]
    public void Every_sample_is_read_without_a_word()
    {
        foreach (var name in PlanningCorpus.Names) ProblemFile.Read(PlanningCorpus.TextOf(name)).Issues.ShouldBeEmpty(name);
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        foreach (var name in PlanningCorpus.Names)
        {
            var written = ProblemFile.Write(PlanningCorpus.Problem(name));
            ProblemFile.Write(ProblemFile.Read(written).Required()).ShouldBe(written);
        }
    }

    [Fact]
    public void A_plan_is_written_and_read_back_the_same()
    {
        var problem = PlanningCorpus.Problem("M1-dual");
        var written = PlanFile.Write(PlanningCorpus.Incumbent("M1-dual"));
        PlanFile.Write(PlanFile.Read(written, problem).Required()).ShouldBe(written);
    }

    [Fact]
    public void Optional_keys_have_the_values_of_the_specification()
    {
        var problem = ProblemFile.Read(Minimal()).Required();
        problem.ShiftStep.ShouldBe(15);
        problem.Agents[0].Blocks[0].Inattentive.ShouldBeTrue();
        problem.Children[0].Alone.ShouldBe(0);
        problem.Children[0].Stays[0].HomeIfUndropped.ShouldBeFalse();
        problem.Occurrences[0].IsVoid.ShouldBeFalse();
        problem.Occurrences[0].Preference.ShouldBeNull();
    }

    [Fact]
    public void All_errors_are_told_at_once_with_their_places()
    {
        var wrong = Minimal()
            .Replace("\"elig\":[0]", "\"elig\":[9]", StringComparison.Ordinal)
            .Replace("\"dur\":30", "\"dur\":32", StringComparison.Ordinal)
            .Replace("\"place\":0", "\"place\":7", StringComparison.Ordinal)
            .Replace("\"level\":2", "\"level\":3", StringComparison.Ordinal)
            .Replace("\"cap\":[0]", "\"cap\":[]", StringComparison.Ordinal)
            .Replace("\"win\":[[480,540]]", "\"win\":[[480,99999]]", StringComparison.Ordinal);
        var reading = ProblemFile.Read(wrong);
        reading.Value.ShouldBeNull();
        var paths = reading.Errors.Select(error => error.Path).Distinct().ToList();
        paths.ShouldBe(["cap", "agents[0].blocks[0].place", "children[0].needs[0].level", "tasks[0].dur", "tasks[0].win[0][1]", "tasks[0].elig[0]"], ignoreOrder: true);
        reading.Errors.ShouldContain(error => error.Message == "agent 9 does not exist; agents are numbered 0 to 0");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"grid\":0,\"weeks\":-1}")]
    [InlineData("{\"travel\":[[0,5],[5]],\"agents\":{},\"children\":3,\"tasks\":\"x\"}")]
    public void What_is_no_problem_is_refused_without_an_exception(string text)
    {
        var reading = ProblemFile.Read(text);
        reading.Value.ShouldBeNull();
        reading.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_missing_key_is_told_once()
    {
        var reading = ProblemFile.Read(Minimal().Replace("\"dur\":30,", "", StringComparison.Ordinal));
        reading.Errors.ShouldHaveSingleItem().ToString().ShouldBe("tasks[0].dur: missing; a whole number is needed");
    }

    [Fact]
    public void A_detour_that_is_shorter_is_only_a_warning()
    {
        var reading = ProblemFile.Read(Minimal().Replace("[[0]]", "[[0,60,5],[60,0,5],[5,5,0]]", StringComparison.Ordinal));
        reading.Value.ShouldNotBeNull();
        reading.Warnings.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_plan_that_names_what_is_not_there_is_refused()
    {
        var problem = PlanningCorpus.Problem("S1-dual");
        var reading = PlanFile.Read("""{"assign":[{"task":999,"agents":[7],"start":12}],"shifts":[{"agent":0,"win":0,"s":0,"e":60}]}""", problem);
        reading.Errors.Select(error => error.Path).ShouldBe(["assign[0].agents[0]", "assign[0].start", "assign[0].task", "shifts[0].win"], ignoreOrder: true);
    }

    private static string Minimal() => """
        {"grid":5,"weeks":1,"travel":[[0]],"sigma":50,"quantum":15,"mquantum":10,"evening":[1230,1350],"budget":[0],"cap":[0],"prec":[],
        "agents":[{"id":"A","kind":"adult","home":0,"share":100,"mshare":100,"balance":0,"mental0":0,"blocks":[{"s":0,"e":300,"place":0,"open":0,"load":0,"kind":"sleep"}]}],
        "children":[{"id":"K","needs":[{"s":300,"e":420,"home":0,"level":2}],"stays":[{"drop":0,"pick":0,"lo":420,"hi":600,"hdrop":0,"hpick":0}]}],
        "tasks":[{"dur":30,"n":1,"frm":0,"to":0,"any":0,"attn":0,"sup":[],"win":[[480,540]],"step":5,"elig":[0],"prio":60,"load":30,"mental":0,"dislike":[0],"pref":null}]}
        """;
}
