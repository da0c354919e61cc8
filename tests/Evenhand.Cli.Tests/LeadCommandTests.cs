using System.Text.Json.Nodes;

namespace Evenhand.Cli.Tests;

/// <summary>The commands of the lead role: handing over, and being on call.</summary>
public sealed class LeadCommandTests
{
    private static readonly string Before = Repository.PathTo("examples", "households", "doctorate-before.yaml");
    private static readonly string Lead = Repository.PathTo("examples", "households", "lead-parent.yaml");

    [Fact, Mechanism("M040", Where = "evenhand handover")]
    public void Handover_answers_stages_with_one_owner_before_and_after_and_a_note_for_each()
    {
        var run = CommandRun.Of("handover", Before, "--from", "b", "--to", "a", "--items", "health.therapy", "child.pickup", "child.snack", "cloth.*", "--on", "2026-11-23", "--json");

        run.Code.ShouldBe(0, run.Error);
        var stages = JsonNode.Parse(run.Out)!["stages"]!.AsArray();
        stages.Count.ShouldBeGreaterThan(2);
        stages.ShouldAllBe(stage => stage!["items"]!.AsArray().Count <= 2);
        var items = stages.SelectMany(stage => stage!["items"]!.AsArray()).Select(item => item!).ToList();
        ((string)items[0]["responsibility"]!).ShouldBe("health.therapy");
        items.ShouldAllBe(item => (string)item["owner_day_before"]! == "b" && (string)item["owner_on_day"]! == "a" && ((string)item["note"]!).Length > 40);
        stages.Select(stage => (string)stage!["on"]!).Take(2).ShouldBe(["2026-11-23", "2026-11-30"]);
    }

    [Fact]
    public void Handover_of_more_than_fits_before_the_due_date_says_so_and_is_no_failure()
    {
        var run = CommandRun.Of("handover", Before, "--from", "b", "--to", "a", "--on", "2026-11-23");
        run.Code.ShouldBe(1);
        run.Out.ShouldContain("is not finished before Mon 1 Mar 2027");
        CommandRun.Of("handover", Before, "--from", "b", "--to", "a", "--on", "2026-11-23", "--pace", "0").Code.ShouldBe(0);
    }

    [Fact]
    public void Wrong_names_are_all_reported_at_once()
    {
        var run = CommandRun.Of("handover", Before, "--from", "x", "--to", "y", "--items", "no.such", "--on", "soon");
        run.Code.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        foreach (var word in new[] { "'x'", "'y'", "'no.such'", "\"soon\"" })
            run.Error.ShouldContain(word);
    }

    [Fact, Mechanism("M025", Where = "evenhand oncall")]
    public void Oncall_answers_who_comes_at_a_moment_and_fills_every_minute()
    {
        var run = CommandRun.Of("oncall", Lead, "--from", "2026-11-23", "--at", "2026-11-25T13:40", "--json");

        run.Code.ShouldBe(0, run.Error);
        var json = JsonNode.Parse(run.Out)!;
        ((string)json["at"]!["who"]!).ShouldBe("b");
        ((string)json["at"]!["flag"]!).ShouldBe("firm");
        ((string)json["at"]!["block"]!).ShouldBe("seminar");
        ((string)json["at"]!["backup_flag"]!).ShouldBe("distant");
        var stretches = json["on_call"]!.AsArray();
        stretches.Zip(stretches.Skip(1)).ShouldAllBe(pair => (string)pair.First!["end"]! == (string)pair.Second!["start"]!);
        ((string)stretches[0]!["start"]!).ShouldBe("2026-11-23T00:00");
        ((string)stretches[^1]!["end"]!).ShouldBe("2026-12-07T00:00");
        json["drop_list"]!.AsArray().Select(item => (string)item!["what"]!).ShouldBe(["lecture", "seminar"]);
        CommandRun.Of("oncall", Lead, "--from", "2026-11-23", "--at", "2026-11-25T13:40").Out.ShouldContain("Andrea (firm: seminar) comes; backup Vanja (distant).");
    }

    [Theory]
    [InlineData("--weeks", "0")]
    [InlineData("--at", "2027-01-01T10:00")]
    [InlineData("--home", "elsewhere")]
    public void Oncall_refuses_what_it_cannot_answer(string option, string value) =>
        CommandRun.Of("oncall", Lead, "--from", "2026-11-23", option, value).Code.ShouldBe(2);
}
