using System.Text.RegularExpressions;
using Evenhand.App.Plans;
using Evenhand.App.Ways;
using Evenhand.App.Catalogues;
using Evenhand.Planning.Compile;

namespace Evenhand.App.Tests.Plans;

/// <summary>Exchanging two adults exchanges the plan and nothing else; renaming everyone changes nothing else.</summary>
public sealed partial class ExchangeOfPlansTests
{
    public static TheoryData<string> Examples() => Planned.Examples();

    [Theory, MemberData(nameof(Examples)), Mechanism("M011", Where = "evenhand plan")]
    public void Exchanging_two_adults_exchanges_who_does_what(string name)
    {
        var yaml = Marked(Planned.Example(name));
        var adults = Planned.Household(yaml).Adults.Select(adult => adult.Id.Value).ToList();
        string Exchange(string text) => Words(text, word => word == adults[0] ? adults[1] : word == adults[1] ? adults[0] : word);

        var before = Lines(Planned.Page(yaml)).Select(Exchange);
        var after = Lines(Planned.Page(Exchange(yaml)));

        after.ShouldBe(before);
    }

    [Theory, MemberData(nameof(Examples))]
    public void Renaming_everyone_changes_nothing_else(string name)
    {
        var yaml = Marked(Planned.Example(name));
        static string Rename(string text) => Words(text, word => word.EndsWith("Qx", StringComparison.Ordinal) ? "z" + word[..^2] + "9Q" : word);

        Lines(Planned.Page(Rename(yaml))).ShouldBe(Lines(Planned.Page(yaml)).Select(Rename));
    }

    [Theory, InlineData("snow-plough", "storm"), InlineData("two-homes", "ex_travels"), InlineData("collision", "collision")]
    public void A_scenario_and_its_ways_are_exchanged_as_well(string name, string scenario)
    {
        var yaml = Marked(Planned.Example(name));
        var adults = Planned.Household(yaml).Adults.Select(adult => adult.Id.Value).ToList();
        string Exchange(string text) => Words(text, word => word == adults[0] ? adults[1] : word == adults[1] ? adults[0] : word);

        Lines(Planned.Page(Exchange(yaml), scenario)).ShouldBe(Lines(Planned.Page(yaml, scenario)).Select(Exchange));
        Ways(Exchange(yaml), scenario).ShouldBe(Ways(yaml, scenario).Select(Exchange));
    }

    private static List<string> Ways(string yaml, string scenario)
    {
        var household = Planned.Household(yaml);
        var answer = FindWays.Run(new PlanRequest(household, CatalogueFile.Shipped, Planned.From, household.Weeks, household.Scenario(scenario)), new PlanOptions(Moves: 10_000));
        return [.. answer.Open, .. answer.Sets.SelectMany(set => set.Members.Select(member => $"{member.Act} {member.What} {member.Cost}"))];
    }

    private static List<string> Lines(WeekPage page) =>
    [
        .. page.Items.Select(item => $"{item.Key} {item.Start:g} {string.Join(",", item.Who)} owner {item.Owner} {item.Cover} {item.Reason} {item.Place}"),
        .. page.Coverage.SelectMany(pair => pair.Value.Select(span => $"{pair.Key} {span.Start:g} {span.By}")),
        .. page.Gaps,
        .. page.OpenGaps,
        .. page.Asks.Select(ask => $"{ask.Who} {ask.Start:g} {ask.End:g} {ask.Price} {ask.Authority} {ask.Reason}"),
        .. page.Loads.OrderBy(pair => pair.Value.Clock).Select(pair => $"{pair.Key} {pair.Value}"),
        .. page.Undone.Select(undone => $"{undone.Key} {undone.Reason}"),
        .. page.Notes.Select(note => note.English),
        page.Fairness.Words,
    ];

    /// <summary>Ids and names that are no words, so that an exchange touches no article of a sentence.</summary>
    private static string Marked(string yaml)
    {
        var household = Planned.Household(yaml);
        var ids = household.Adults.Select(adult => adult.Id.Value).Concat(household.Children.Select(child => child.Id.Value)).ToHashSet(StringComparer.Ordinal);
        var withoutNames = NameOfAPerson().Replace(yaml, "");
        return Words(withoutNames, word => ids.Contains(word) ? word + "Qx" : word);
    }

    private static string Words(string text, Func<string, string> word) => Word().Replace(text, match => word(match.Value));

    [GeneratedRegex("feeds_a_day|times_a_week|[A-Za-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[{\n ])name: [A-Z][a-z]+(,\s*)?(?=[\n}a-z])", RegexOptions.None, 1000)]
    private static partial Regex NameOfAPerson();
}
