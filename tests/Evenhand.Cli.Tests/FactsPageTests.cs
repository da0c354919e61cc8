using System.Text.Json;
using System.Text.RegularExpressions;

namespace Evenhand.Cli.Tests;

/// <summary>What <c>check</c>, <c>balance</c> and <c>deal</c> answer with, and how their pages read.</summary>
public sealed class FactsPageTests
{
    private const int Columns = 80;

    private static readonly string[] NeverSaid = ["should", "optimal", "optimally", "best", "ideal", "score", "overdue", "healthy", "recommended", "compliance", "streak"];

    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("tests", "Corpus", "households"), "*.yaml").Order(StringComparer.Ordinal))
            foreach (var command in new[] { "check", "check --all", "balance", "deal", "deal --fresh", "deal --changes 2" })
                pages.Add(Path.GetFileName(file), command);
        return pages;
    }

    private static string File(string name) => Repository.PathTo("tests", "Corpus", "households", name);

    private static CommandRun Run(string name, string command)
    {
        var words = command.Split(' ');
        return CommandRun.Of([words[0], File(name), .. words[1..]]);
    }

    [Theory, MemberData(nameof(Pages))]
    public void A_page_fits_eighty_columns_has_no_colour_when_piped_and_judges_nobody(string name, string command)
    {
        var run = Run(name, command);
        run.Error.ShouldBeEmpty();
        run.Out.ShouldNotContain('\u001b');
        foreach (var line in run.Out.Split('\n'))
            line.TrimEnd().Length.ShouldBeLessThanOrEqualTo(Columns, line);
        foreach (var word in NeverSaid)
            Regex.IsMatch(run.Out, $@"\b{word}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).ShouldBeFalse(word);
        run.Out.ShouldNotContain('!');
    }

    [Theory, MemberData(nameof(Pages))]
    public void Json_stands_alone(string name, string command)
    {
        var run = Run(name, command.Replace(" --all", "", StringComparison.Ordinal) + " --json");
        run.Error.ShouldBeEmpty();
        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Theory]
    [InlineData("four-carers.yaml", null, 0)]
    [InlineData("four-carers.yaml", "storm", 1)]
    [InlineData("newborn.yaml", null, 1)]
    [InlineData("four-carers.yaml", "flood", 2)]
    public void The_answer_says_whether_gaps_remain(string name, string? scenario, int code)
    {
        var run = CommandRun.Of(["check", File(name), .. scenario is null ? Array.Empty<string>() : ["--scenario", scenario]]);
        run.Code.ShouldBe(code);
        if (code == 2)
            run.Error.ShouldContain("storm");
    }

    [Fact]
    public void Gaps_come_first_and_in_words()
    {
        var lines = Run("newborn.yaml", "check").Out.Split('\n');
        Array.FindIndex(lines, line => line.Contains("nobody is with c1", StringComparison.Ordinal)).ShouldBeInRange(1, 4);
        lines.ShouldContain("  Mon-Fri 08:10-16:55: nobody is with c1 (8 h 45 min each)");
    }

    [Fact]
    public void What_is_nobodys_is_listed_when_asked_for()
    {
        const string Unowned = "Monitor computer and TV use";
        Run("night-school.yaml", "check").Out.ShouldNotContain(Unowned);
        Regex.Replace(Run("night-school.yaml", "check --all").Out, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldContain(Unowned);
    }

    [Fact, Mechanism("M005", Where = "evenhand check")]
    public void Ways_of_feeding_are_numbers_side_by_side_and_nothing_else()
    {
        var lines = Run("newborn.yaml", "check").Out.Split('\n').Where(line => Regex.IsMatch(line, "^  (nursing|mixed|formula)", RegexOptions.None, TimeSpan.FromSeconds(1))).ToList();
        lines.Count.ShouldBe(3);
        lines.ShouldAllBe(line => Regex.IsMatch(line, "^  [a-z]+ +[0-9]+ +[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        lines.Select(line => line.Length).Distinct().Count().ShouldBe(1);
    }

    [Fact, Mechanism("M083", Where = "evenhand check")]
    public void Under_a_rule_against_paid_care_no_salary_is_called_enough()
    {
        Run("one-earner.yaml", "check").Out.ReplaceLineEndings(" ").ShouldContain("a rule has no price");
        Run("one-earner.yaml", "check").Out.ShouldNotContain("pays off");
    }

    [Fact]
    public void A_figure_that_cannot_be_true_is_asked_about_and_not_shown()
    {
        var text = Run("ten-children.yaml", "check").Out;
        Regex.IsMatch(text, @"Hands-on at home +[0-9.]+-[0-9.]+ +\?", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeTrue(text);
        text.ShouldContain("what is simply done less?");
    }

    [Theory]
    [InlineData("--changes", "-1")]
    [InlineData("--changes", "2", "--fresh")]
    public void A_deal_asked_for_in_two_ways_is_refused(params string[] options) =>
        CommandRun.Of(["deal", File("second-shift.yaml"), .. options]).Code.ShouldBe(2);

    [Fact]
    public void A_deal_changes_no_file()
    {
        var before = System.IO.File.ReadAllBytes(File("second-shift.yaml"));
        Run("second-shift.yaml", "deal --fresh").Code.ShouldBe(0);
        System.IO.File.ReadAllBytes(File("second-shift.yaml")).ShouldBe(before);
    }
}
