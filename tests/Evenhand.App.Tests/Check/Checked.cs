using System.Text.Json.Nodes;
using Evenhand.App.Catalogues;
using Evenhand.App.Check;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.People;

namespace Evenhand.App.Tests.Check;

/// <summary>Runs the check on a household of the corpus or on a text.</summary>
internal static class Checked
{
    public static readonly IReadOnlyList<string> Corpus =
    [
        "night-school", "one-earner", "sixty-hours", "basement-practice", "two-homes", "four-carers", "steady-paycheck", "executive-job", "swapped-turns",
        "fifty-fifty", "lead-parent", "education-owner", "company-president", "ten-children", "second-shift", "before-marriage", "newborn", "opposite-shifts",
    ];

    public static string Text(string name) => File.ReadAllText(Repository.PathTo("tests", "Corpus", "households", name + ".yaml"));

    public static Household Household(string yaml)
    {
        var read = HouseholdFile.Read(yaml, CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue(string.Join("\n", read.Problems.Select(problem => problem.Describe("file"))));
        return read.Value!.Household;
    }

    public static CheckReport Report(string yaml, string? scenario = null)
    {
        var household = Household(yaml);
        return HouseholdCheck.Run(household, CatalogueFile.Shipped, scenario is null ? null : household.Scenario(scenario).ShouldNotBeNull());
    }

    public static CheckReport OfCorpus(string name, string? scenario = null) => Report(Text(name), scenario);

    public static JsonNode Json(string yaml, string? scenario = null, bool explain = false) => JsonNode.Parse(CheckJson.Write(Report(yaml, scenario), explain))!;

    /// <summary>The node at a path such as <c>home_hours.a.thinking</c>; null when it is not there.</summary>
    public static JsonNode? At(JsonNode root, string path)
    {
        JsonNode? node = root;
        foreach (var key in path.Split('.'))
            node = (node as JsonObject)?[key];
        return node;
    }
}
