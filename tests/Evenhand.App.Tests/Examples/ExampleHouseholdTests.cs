using System.Text;
using System.Text.RegularExpressions;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Tests.Examples;

/// <summary>The example households load, show nobody's sex, agree with their bare blocks, and give a week that breaks no rule.</summary>
public sealed partial class ExampleHouseholdTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    /// <summary>Each example and the bare block in the corpus that it extends.</summary>
    public static TheoryData<string, string> Pairs() => new()
    {
        { "night-school", "night-school" },
        { "single-earner", "one-earner" },
        { "doctorate-before", "sixty-hours" },
        { "doctorate-after", "basement-practice" },
        { "two-homes", "two-homes" },
        { "snow-plough", "four-carers" },
        { "benefits-hold", "steady-paycheck" },
        { "full-throttle-first", "executive-job" },
        { "full-throttle-swap", "swapped-turns" },
        { "collision", "fifty-fifty" },
        { "lead-parent", "lead-parent" },
        { "education-domain", "education-owner" },
        { "at-home-and-president", "company-president" },
        { "old-division", "ten-children" },
        { "second-shift", "second-shift" },
        { "before-the-wedding", "before-marriage" },
        { "newborn", "newborn" },
        { "swing-shift", "opposite-shifts" },
    };

    public static TheoryData<string> Names() => [.. Repository.ExampleHouseholds().Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Fact]
    public void Every_example_has_its_bare_block() =>
        Repository.ExampleHouseholds().Select(path => Path.GetFileNameWithoutExtension(path)!).ShouldBe([.. Pairs().Select(row => (string)row[0]).Order(StringComparer.Ordinal)]);

    [Theory, MemberData(nameof(Names))]
    public void It_loads_without_a_problem_and_gives_everyone_a_name(string name)
    {
        var household = Example(name);
        household.Id.ShouldBe(name);
        household.Adults.ShouldAllBe(adult => adult.Name.Length > 0);
        household.Children.ShouldAllBe(child => child.Name.Length > 0);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_names_no_sex(string name) =>
        SexedWord().Matches(File.ReadAllText(PathOf(name), Encoding.UTF8)).Select(match => match.Value).ShouldBeEmpty();

    [Theory, MemberData(nameof(Pairs))]
    public void Nobody_is_missing_in_other_minutes_than_in_the_bare_block(string name, string bare)
    {
        var example = Example(name);
        var block = Block(bare);
        Gaps(new Pattern(example)).ShouldBe(Gaps(new Pattern(block)));
        example.Scenarios.Select(scenario => scenario.Name).ShouldBe(block.Scenarios.Select(scenario => scenario.Name));
        foreach (var (one, other) in example.Scenarios.Zip(block.Scenarios))
            Gaps(new Pattern(example, one)).ShouldBe(Gaps(new Pattern(block, other)));
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Everything_has_the_owner_it_has_in_the_bare_block(string name, string bare) =>
        Owners(Example(name)).ShouldBe(Owners(Block(bare)));

    [Theory, MemberData(nameof(Names))]
    public void Its_week_breaks_no_rule(string name)
    {
        var household = Example(name);
        var planned = PlanWeek.Run(new PlanRequest(household, CatalogueFile.Shipped, Monday, household.Weeks), new PlanOptions(Moves: 4_000));
        planned.Evaluation.Violations.ShouldBeEmpty();
    }

    private static IEnumerable<string> Gaps(Pattern pattern) =>
        new CoverageCheck(pattern).Gaps().Select(gap => $"{gap.Child} {gap.Time.Start}-{gap.Time.End}");

    /// <summary>Row by row: its state, its owner and the minutes it takes, so that hours agree as well as counts.</summary>
    private static IEnumerable<string> Owners(Household household) =>
        new OwnershipView(household, CatalogueFile.Shipped).Applicable.Select(owned =>
            $"{owned.Row.Id} {owned.State} {owned.Owner} {owned.Units} {owned.MinutesPerOccurrence} {owned.Row.OccurrencesPerWeek} {owned.Row.ThinkingMinutes}");

    private static Household Example(string name) => Read(File.ReadAllBytes(PathOf(name)));

    private static Household Block(string name) => Read(HouseholdFiles.Corpus.Household(name + ".yaml"));

    private static Household Read(byte[] bytes)
    {
        var read = HouseholdFile.Read(bytes, CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue(string.Join('\n', read.Problems));
        return read.Value.Household;
    }

    private static string PathOf(string name) => Repository.PathTo("examples", "households", name + ".yaml");

    [GeneratedRegex(@"\b(mom|moms|mum|mums|mommy|dad|dads|daddy|mother|mothers|father|fathers|husband|wife|he|she|him|his|her|hers|himself|herself|son|sons|daughter|daughters|boy|boys|girl|girls|brother|sister|aunt|uncle|grandmother|grandfather|grandma|grandpa)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SexedWord();
}
