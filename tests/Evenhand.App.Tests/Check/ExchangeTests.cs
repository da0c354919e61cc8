using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Evenhand.App.Tests.Check;

/// <summary>No figure depends on who an adult is or what an id is called (M001, M081).</summary>
public sealed partial class ExchangeTests
{
    public static TheoryData<string, string?> Cases()
    {
        var cases = new TheoryData<string, string?>();
        foreach (var name in Checked.Corpus)
        {
            cases.Add(name, null);
            foreach (var scenario in Checked.Household(Checked.Text(name)).Scenarios)
                cases.Add(name, scenario.Name);
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases)), Mechanism("M081", Where = "evenhand check")]
    public void Exchanging_the_two_adults_in_place_exchanges_every_figure(string name, string? scenario)
    {
        var (yaml, asked) = Unmistakable(name, scenario);
        var adults = Checked.Household(yaml).Adults.Select(adult => adult.Id.Value).ToList();
        Same(yaml, asked, text => Renamed(text, word => word == adults[0] ? adults[1] : word == adults[1] ? adults[0] : word));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Renaming_everyone_changes_nothing_else(string name, string? scenario)
    {
        var (yaml, asked) = Unmistakable(name, scenario);
        Same(yaml, asked, text => Renamed(text, word => word.EndsWith("Qx", StringComparison.Ordinal) ? $"{word[..^2].ToUpperInvariant()}y7" : word));
    }

    private static void Same(string yaml, string? scenario, Func<string, string> rename)
    {
        var before = Checked.Json(yaml, scenario, explain: true);
        var after = Checked.Json(rename(yaml), scenario is null ? null : rename(scenario), explain: true);
        Canonical(after).ShouldBe(Canonical(JsonNode.Parse(rename(before.ToJsonString()))!));
    }

    /// <summary>Ids that are no words, so that an exchange of ids touches no article and no letter of a sentence.</summary>
    private static (string Yaml, string? Scenario) Unmistakable(string name, string? scenario)
    {
        var household = Checked.Household(Checked.Text(name));
        var ids = household.Adults.Select(adult => adult.Id.Value).Concat(household.Children.Select(child => child.Id.Value)).ToHashSet(StringComparer.Ordinal);
        string Marked(string text) => Renamed(text, word => ids.Contains(word) ? $"{word}Qx" : word);
        return (Marked(Checked.Text(name)), scenario is null ? null : Marked(scenario));
    }

    private static string Renamed(string text, Func<string, string> word) => Word().Replace(text, match => word(match.Value));

    /// <summary>Keys in order and lists as sets.</summary>
    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject map => "{" + string.Join(",\n", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Canonical(pair.Value)}")) + "}",
        JsonArray list => "[" + string.Join(",", list.Select(Canonical).Order(StringComparer.Ordinal)) + "]",
        null => "null",
        _ => node.ToJsonString(),
    };

    [GeneratedRegex("feeds_a_day|[A-Za-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
