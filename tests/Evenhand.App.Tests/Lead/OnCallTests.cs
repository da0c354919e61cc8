using Evenhand.App.Catalogues;
using Evenhand.App.Tests.Check;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Tests.Lead;

/// <summary>Exactly one adult is on call at every minute, whatever the household.</summary>
public sealed class OnCallTests
{
    private const int Year = 52;
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly PersonId A = new("a"), B = new("b");

    [Theory, Mechanism("M025", Where = "evenhand oncall; the page Lead")]
    [MemberData(nameof(Seeds))]
    public void No_minute_of_a_year_is_without_exactly_one_adult_and_who_cannot_come_at_once_is_flagged(int seed)
    {
        var household = Any(new Random(seed));
        var rota = Rota(household, Year, household.Adults[0].Home);
        var adults = rota.Adults.ToDictionary(adult => adult.Id);

        rota.Stretches[0].Time.Start.ShouldBe(0);
        rota.Stretches[^1].Time.End.ShouldBe(Year * PatternClock.MinutesPerWeek);
        rota.Stretches.Zip(rota.Stretches.Skip(1)).ShouldAllBe(pair => pair.First.Time.End == pair.Second.Time.Start);
        foreach (var stretch in rota.Stretches)
        {
            stretch.Time.Length.ShouldBeGreaterThan(0);
            adults.Keys.ShouldContain(stretch.Who);
            stretch.Backup.ShouldNotBe(stretch.Who);
            foreach (var minute in new[] { stretch.Time.Start, (stretch.Time.Start + stretch.Time.End) / 2, stretch.Time.End - 1 })
                adults[stretch.Who].At(minute).Flag.ShouldBe(stretch.Flag);
            if (adults.Count > 1)
                stretch.Backup.ShouldNotBeNull();
            if (stretch.Flag is OnCallFlag.Unable or OnCallFlag.Distant)
                adults.Values.ShouldAllBe(adult => adult.At(stretch.Time.Start).Flag >= stretch.Flag, "nobody nearer was passed over");
        }
    }

    [Theory, Mechanism("M011", Where = "evenhand oncall")]
    [MemberData(nameof(Seeds))]
    public void Exchanging_two_adults_in_place_exchanges_the_rota_and_nothing_else(int seed)
    {
        var household = Any(new Random(seed), mostAdults: 2);
        if (household.Adults.Count < 2)
            return;
        PersonId Other(PersonId id) => id == A ? B : id == B ? A : id;
        var exchanged = household with { Adults = [.. household.Adults.Select(adult => adult with { Id = Other(adult.Id) })] };

        Rota(exchanged, 4, null).Stretches.Select(stretch => stretch with { Who = Other(stretch.Who), Backup = stretch.Backup is { } backup ? Other(backup) : null }).ShouldBe(Rota(household, 4, null).Stretches);
    }

    [Fact, Mechanism("M025", Where = "evenhand oncall: the seminar at 13:40")]
    public void At_13_40_the_one_in_the_seminar_is_still_the_one_who_drops_everything()
    {
        var household = Checked.Household(Checked.Text("lead-parent"));
        var rota = Rota(household, 2, null, household.Scenario("suspended"));

        var call = rota.At(rota.MinuteOf(new(2026, 11, 25, 13, 40)));
        (call.Who, call.Flag, call.Block).ShouldBe((B, OnCallFlag.Firm, "seminar"));
        (call.Backup, call.BackupFlag).ShouldBe((A, OnCallFlag.Distant));
        var later = rota.At(rota.MinuteOf(new(2026, 11, 25, 14, 35)));
        (later.Who, later.Backup, later.BackupFlag).ShouldBe((B, new PersonId("h"), OnCallFlag.None));
        DropItem.Of(rota).Select(item => item.What).ShouldBe(["lecture", "seminar"]);
    }

    [Fact]
    public void What_falls_and_who_takes_it_is_what_the_household_wrote()
    {
        var household = Example("lead-parent");
        var seminar = DropItem.Of(Rota(household, 1, null)).Single(item => item.What == "seminar");
        seminar.Rule.ShouldNotBeNull().Takes.ShouldBe("a colleague who has the notes");
    }

    [Fact, Mechanism("M027", Where = "on call: no lead without both")]
    public void Who_leads_comes_first_outside_respite_and_only_when_all_have_said_yes()
    {
        const string text = """
            adults:
              a: {blocks: [{days: Mon-Fri, from: "09:00", to: "17:00", where: site}]}
              b: {blocks: [{days: Mon-Fri, from: "09:00", to: "17:00", where: site}]}
            children: {c: {age: 8}}
            lead_terms: {who: b, review: 2027-05-01, respite: "Sat from 14:00", said_yes: [YES]}
            """;
        OnCallRota Of(string yes) => Rota(Checked.Household(text.Replace("YES", yes, StringComparison.Ordinal)), 1, null);

        var agreed = Of("a, b");
        agreed.Stretches.Where(stretch => stretch.Who == A).ShouldHaveSingleItem().Time.ShouldBe(new(5 * 1440 + 14 * 60, 6 * 1440));
        agreed.Stretches.Select(stretch => stretch.Who).Distinct().Count().ShouldBe(2);
        var waiting = Of("b");
        waiting.Stretches.Count(stretch => stretch.Who == A).ShouldBeGreaterThan(2, "in turn by the day, as if there were no terms");
        LeadTerms.Leading(Checked.Household(text.Replace("YES", "a, b", StringComparison.Ordinal).Replace("review: 2027-05-01, ", "", StringComparison.Ordinal)), null).ShouldBeNull("no review, no lead");
    }

    [Fact, Mechanism("M063", Where = "evenhand oncall; the page Lead: a sick child")]
    public void Who_stays_with_a_sick_child_is_known_before_by_the_households_rule()
    {
        const string text = """
            starts: 2026-11-23
            adults:
              a: {blocks: [{days: Mon-Fri, from: "09:00", to: "17:00", where: site}, {days: Tue, from: "10:00", to: "11:00", where: site, firm: yes, what: board}]}
              b: {blocks: [{days: Mon-Thu, from: "09:00", to: "17:00", where: site, firm: yes, what: clinic}]}
            children: {c: {age: 8}}
            on_call: {sick_days: RULE}
            """;
        IReadOnlyList<IReadOnlyList<SickDayTurn>> Days(string rule) => Rota(Checked.Household(text.Replace("RULE", rule, StringComparison.Ordinal)), 2, null) is var rota ? [.. Enumerable.Range(0, 14).Select(day => SickDay.Of(rota, day))] : [];

        var calendar = Days("calendar");
        calendar[1][0].Who.ShouldBe(A);
        calendar[1][0].Day.Select(block => block.What).ShouldContain("board", "with that day's meetings");
        Days("cost")[4][0].Who.ShouldBe(B, "works no minute on Friday");
        var turns = Days("alternate");
        turns[0][0].Who.ShouldNotBe(turns[7][0].Who);
        turns.Take(5).Select(day => day[0].Who).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_trip_takes_its_adult_out_of_the_first_place_on_those_days_alone()
    {
        var household = Checked.Household("""
            starts: 2026-11-23
            adults: {a: {}, b: {}}
            children: {c: {age: 8}}
            on_call: {by: day, Mon: a, Tue: a, Wed: a, Thu: a, Fri: a, Sat: a, Sun: a}
            changes: [{kind: trip, who: a, on: 2026-11-25, until: 2026-11-26}]
            """);
        var rota = Rota(household, 1, null);
        rota.At(2 * 1440 + 600).ShouldSatisfyAllConditions(on => on.Who.ShouldBe(B), on => on.Backup.ShouldBe(A), on => on.BackupFlag.ShouldBe(OnCallFlag.Distant));
        rota.At(4 * 1440 + 600).Who.ShouldBe(A);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 25)];

    internal static Household Example(string name) => Checked.Household(File.ReadAllText(Repository.PathTo("examples", "households", name + ".yaml")));

    internal static OnCallRota Rota(Household household, int weeks, string? home, Scenario? scenario = null) => OnCallWeeks.Of(new PlanRequest(household, CatalogueFile.Shipped, Monday, weeks, scenario), home);

    /// <summary>A household of one to four adults with any blocks, trips, terms and rules.</summary>
    private static Household Any(Random random, int mostAdults = 4)
    {
        var ids = new[] { "a", "b", "c", "d" }.Take(random.Next(1, mostAdults + 1)).Select(id => new PersonId(id)).ToList();
        var weeks = random.Next(1, 4);
        PersonId One() => ids[random.Next(ids.Count)];
        TimeBlock Block() => new()
        {
            Weeks = random.Next(3) == 0 ? [random.Next(1, weeks + 1)] : [],
            Days = new((byte)random.Next(1, 128)),
            From = random.Next(0, 288) * 5,
            To = random.Next(0, 288) * 5,
            Span = random.Next(6) == 0 ? (random.Next(0, 10080), random.Next(0, 10080)) : null,
            Where = (Where)random.Next(0, 4),
            Firm = random.Next(2) == 0,
            What = "block " + random.Next(4),
            CommuteTo = random.Next(0, 90),
            CommuteBack = random.Next(0, 90),
        };
        var symmetric = mostAdults == 2;
        return new()
        {
            Weeks = weeks,
            Adults = [.. ids.Select(id => new Adult { Id = id, Blocks = [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => Block())] })],
            Children = [new() { Id = new("k"), Age = 7, EmergencyCard = symmetric || random.Next(2) == 0 ? [] : [One(), new("h")] }],
            Helpers = [new Helper { Id = new("h"), Blocks = [Block() with { Where = Where.Site, Firm = false }] }],
            LeadTerms = symmetric || random.Next(2) == 0 ? null : new() { Who = One(), Review = "soon", SaidYes = ids, RespiteTimes = [Block()], BackupOnCall = random.Next(2) == 0 ? new("h") : One() },
            Changes = symmetric ? [] : [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => new DayChange { Kind = (DayChangeKind)random.Next(1, 4), Who = [One()], From = Monday.PlusDays(random.Next(0, 300)).AtMidnight().PlusHours(random.Next(0, 24)), To = Monday.PlusDays(random.Next(300, 360)).AtMidnight() })],
            Lead = new()
            {
                OnCall = new()
                {
                    By = symmetric ? null : random.Next(4) switch { 0 => OnCallKind.Lead, 1 => OnCallKind.Day, 2 => OnCallKind.Alternate, _ => null },
                    Nights = symmetric ? null : random.Next(3) switch { 0 => OnCallKind.Alternate, 1 => OnCallKind.Day, _ => null },
                    ByDay = symmetric ? new Dictionary<int, PersonId>() : Enumerable.Range(0, random.Next(0, 8)).ToDictionary(day => day, _ => One()),
                    DayFrom = random.Next(0, 288) * 5,
                    NightFrom = random.Next(0, 288) * 5,
                    Drops = [new("block 1", "it falls", "", true)],
                },
            },
        };
    }
}
