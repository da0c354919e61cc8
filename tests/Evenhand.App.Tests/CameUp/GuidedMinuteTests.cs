using Evenhand.App.CameUp;
using Evenhand.App.Catalogues;
using Evenhand.App.Weeks;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;
using HouseholdFile = Evenhand.App.HouseholdFiles.HouseholdFile;

namespace Evenhand.App.Tests.CameUp;

/// <summary>What a household asks when something breaks, answered line by line for two that do.</summary>
public sealed class GuidedMinuteTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly LocalDateTime Called = Monday.PlusDays(2).At(new LocalTime(13, 40));
    private static readonly PersonId A = new("a");
    private static readonly PersonId B = new("b");
    private static readonly PersonId Sandy = new("h");
    private static readonly PersonId Jo = new("c1");
    private static readonly PersonId Billie = new("c2");

    private static readonly Lazy<BookedWeek> LeadParent = new(() => Week(Read("lead-parent"), Monday));
    private static readonly Lazy<BookedWeek> LeadParentSecond = new(() => Week(Read("lead-parent"), Monday.PlusWeeks(1)));
    private static readonly Lazy<BookedWeek> SnowPlough = new(() => Week(Read("snow-plough"), Monday));
    private static readonly Lazy<GuidedMinute> Suspended = new(() => GuidedMinute.Of(LeadParent.Value, Fetch(LeadParent.Value.Family, Jo, 5), Called, null));
    private static readonly Lazy<GuidedMinute> Storm = new(() => GuidedMinute.Of(SnowPlough.Value, AStorm, Monday.At(new LocalTime(19, 0)), null));

    /// <summary>b speaks abroad in week 2 from Tuesday 06:00 to Friday 21:00.</summary>
    private static readonly Lazy<GuidedMinute> Conference = new(() => GuidedMinute.Of(LeadParentSecond.Value,
        new(Occasion.Trip, [new(CameUpKind.Trip, [B], Monday.PlusDays(8).At(new LocalTime(6, 0)), Monday.PlusDays(11).At(new LocalTime(21, 0)), [])]), Called, null));

    private static Came AStorm
    {
        get
        {
            var (from, to) = (Monday.PlusDays(1).AtMidnight(), Monday.PlusDays(2).AtMidnight());
            return new(Occasion.Storm,
            [
                new(CameUpKind.Closed, [], from, to, ["before-care", "school", "after-care"]),
                new(CameUpKind.Closed, [], from, to, ["day care one"]) { Runs = (new(9, 0), new(15, 0)) },
                new(CameUpKind.Closed, [], from, to, ["day care two"]) { Runs = (new(9, 0), new(15, 0)) },
                new(CameUpKind.Busy, [B], from.PlusHours(4), from.PlusHours(16), []) { Commute = 15 },
            ]);
        }
    }

    private static Household Read(string name) => HouseholdFile.Read(File.ReadAllBytes(Repository.PathTo("examples", "households", name + ".yaml")), CatalogueFile.Shipped).Value!.Household;

    private static BookedWeek Week(Household family, LocalDate monday) => new(KeptWeek.Plan(new PlanRequest(family, CatalogueFile.Shipped, monday)), null, [], family, 1, monday);

    private static Came Fetch(Household family, PersonId child, int schoolDays) =>
        new(Occasion.Fetch, [new(CameUpKind.AtHome, [child], Called, SchoolDays.Last(family, child, Called.Date, schoolDays).PlusDays(1).AtMidnight(), [])]);

    private static LocalTime At(LocalDateTime? moment) => moment.ShouldNotBeNull().TimeOfDay;

    [Fact]
    [Mechanism("M024", Where = "Something came up: who goes, by the card")]
    [Mechanism("M025", Where = "Something came up: drop list")]
    public void At_13_40_the_first_on_the_card_drops_the_seminar_and_is_there_within_the_hour()
    {
        var answer = Suspended.Value;
        answer.WhoGoes!.Order.Select(goer => goer.Who).ShouldBe([B, Sandy, A]);
        answer.Goes!.Who.ShouldBe(B);
        (answer.Goes.Leaves!.What, answer.Goes.Leaves.Firm, At(answer.Goes.Leaves.End)).ShouldBe(("seminar", true, new LocalTime(14, 50)));
        At(answer.Goes.There).ShouldBeLessThanOrEqualTo(new LocalTime(14, 40));
        var call = answer.Repaired.Week.Page.Items.Single(item => item.Key.StartsWith("call/", StringComparison.Ordinal));
        (call.Who.Single(), call.Children.Single()).ShouldBe((B, Jo));
        call.Start.ShouldBeInRange(Called, Called.PlusHours(1));
    }

    [Fact]
    public void The_second_on_the_card_comes_at_half_past_two_and_the_third_not_that_day()
    {
        var order = Suspended.Value.WhoGoes!;
        var helper = order.Of(Sandy)!;
        (helper.Stands, At(helper.In!.Start), helper.There).ShouldBe((Stands.ComesLater, new LocalTime(14, 30), null));
        var away = order.Of(A)!;
        (away.Stands, away.There, away.ThereAfter, away.In!.End).ShouldBe((Stands.Away, null, null, Monday.PlusDays(4).At(new LocalTime(20, 0))));
    }

    [Fact]
    public void Another_can_go_and_the_seminar_stands()
    {
        var answer = GuidedMinute.Of(LeadParent.Value, Fetch(LeadParent.Value.Family, Jo, 5), Called, Sandy);
        answer.Goes!.Who.ShouldBe(Sandy);
        answer.Came.Events.ShouldNotContain(one => one.Kind == CameUpKind.Drops);
        answer.Repaired.Week.Page.Items.Single(item => item.Key.StartsWith("call/", StringComparison.Ordinal)).Who.ShouldBe([Sandy]);
    }

    [Fact]
    public void The_five_days_show_who_is_with_the_child_and_how_each_open_stretch_can_close()
    {
        var open = Suspended.Value.Open;
        open.Select(stretch => stretch.Start.Date).Distinct().Order().ToList()
            .ShouldBe(new[] { 3, 4, 8 }.Select(day => Monday.PlusDays(day)).ToList(), "on the Monday and the Wednesday after, b is out for a lecture and a seminar only, which is less than Jo may be alone");
        open.ShouldAllBe(stretch => stretch.Children.SequenceEqual(new[] { Jo }) && stretch.Ways.Count >= 3);
        open.ShouldAllBe(stretch => stretch.Ways.Any(way => way.Price == 0));
        open[0].Ways.ShouldContain(way => way.Kind == GapWayKind.Leave && way.Adult == B);
    }

    [Fact]
    public void The_school_is_spoken_to_by_whoever_owns_the_teachers()
    {
        var tell = Suspended.Value.Tell;
        tell.Single(told => told.Kind == TellKind.School).ShouldSatisfyAllConditions(told => told.By.ShouldBe(A), told => told.Responsibility.ShouldBe("school.teachers"));
        tell.Single(told => told.Kind == TellKind.Work).ShouldSatisfyAllConditions(told => told.By.ShouldBe(B), told => told.About!.What.ShouldBe("seminar"));
        tell.Single(told => told.Kind == TellKind.Carer).ShouldSatisfyAllConditions(told => told.Whom.ShouldBe(Sandy), told => At(told.Before).ShouldBe(new LocalTime(14, 30)));
    }

    [Fact]
    public void Whoever_is_not_authorised_is_never_proposed()
    {
        var family = Read("lead-parent");
        family = family with { Helpers = [.. family.Helpers.Select(helper => helper with { Authorised = [Billie] })] };
        var order = WhoGoes.For(family, PeopleTimes.Of(family, Monday, 1), [Jo], Called)!;
        order.Order.Select(goer => goer.Who).ShouldBe([B, A]);
        order.MayNotCollect.ShouldBe([Sandy]);
    }

    [Fact]
    [Mechanism("M115", Where = "Something came up: who goes")]
    public void Whoever_is_called_is_one_of_those_who_may_collect()
    {
        var family = Read("lead-parent");
        family = family with { Children = [.. family.Children.Select(child => child with { Authority = [A] })], Helpers = [] };
        WhoGoes.For(family, PeopleTimes.Of(family, Monday, 1), [Jo], Called)!.Order.Select(goer => goer.Who).ShouldBe([A]);
    }

    [Fact]
    public void The_conference_leaves_three_nights_open_with_four_ways_and_nobody_is_taken_not_to_go()
    {
        var nights = Conference.Value.Open.Where(stretch => stretch.End.Date > stretch.Start.Date).ToList();
        nights.Count.ShouldBe(3);
        foreach (var night in nights)
        {
            night.Children.ShouldBe([Jo, Billie], ignoreOrder: true);
            night.Ways.ShouldContain(way => way.Kind == GapWayKind.NotGoing && way.Adult == A, "a at home for that night");
            night.Ways.ShouldContain(way => way.Kind == GapWayKind.NotGoing && way.Adult == B, "not going");
            night.Ways.ShouldContain(way => way.Kind == GapWayKind.PaidNight);
            night.Ways.ShouldContain(way => way.Kind == GapWayKind.Others, "relatives");
        }

        Conference.Value.Came.Events.Single().Kind.ShouldBe(CameUpKind.Trip);
    }

    [Fact]
    public void The_storm_leaves_the_gaps_that_the_pattern_says()
    {
        var tuesday = Monday.PlusDays(1);
        Storm.Value.Open.SelectMany(stretch => stretch.Parts).Where(part => part.Start.Date == tuesday).Select(part => $"{part.Start.TimeOfDay:HH:mm}-{part.End.TimeOfDay:HH:mm} {part.Child}").Distinct()
            .ShouldBe(["08:05-16:15 c1", "08:05-09:00 c2", "08:05-09:00 c3", "15:00-16:15 c2", "15:00-16:15 c3"], ignoreOrder: true);
    }

    [Fact]
    [Mechanism("M110", Where = "Something came up: what could close it")]
    public void In_the_storm_one_ask_costs_98_and_the_fallback_is_the_aunt_and_six_hours_of_leave()
    {
        var day = Storm.Value.Open.Single(stretch => stretch.Start == Monday.PlusDays(1).At(new LocalTime(8, 5)));
        var student = day.Ways.Single(way => way.Kind == GapWayKind.Ask);
        (student.Legs.Single().Who.Value, student.Price).ShouldBe(("t", 98m));
        var fallback = day.Ways.Single(way => way.Kind == GapWayKind.Relay && way.Adult == A);
        (fallback.Legs.Single().Who.Value, At(fallback.Legs.Single().Start), fallback.Leave, fallback.LeaveLeft).ShouldBe(("u", new LocalTime(14, 0), 360, 16m));
    }

    [Fact]
    public void Who_arranges_the_storm_is_one_owner_chosen_in_advance() =>
        Storm.Value.Tell.Single(told => told.Kind == TellKind.Cover).ShouldSatisfyAllConditions(told => told.By.ShouldBe(A), told => told.Responsibility.ShouldBe("school.closure"));

    [Fact]
    public void What_came_up_is_read_back_from_the_file_as_it_was_said()
    {
        var family = Read("snow-plough");
        var yaml = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Repository.PathTo("examples", "households", "snow-plough.yaml")), @"^closed:.*\n(?:[ -].*\n)*", "", System.Text.RegularExpressions.RegexOptions.Multiline)
            + string.Concat(AStorm.Events.GroupBy(one => one.Section).Select(section => $"\n{section.Key}: [{string.Join(", ", section.Select(one => one.Entry(family).ToJsonString()))}]\n"));
        var read = HouseholdFile.Read(System.Text.Encoding.UTF8.GetBytes(yaml), CatalogueFile.Shipped);
        read.Problems.ShouldBeEmpty();
        var after = AStorm.In(family with { DatedEntries = [.. family.DatedEntries.Where(entry => entry.Kind != DatedKind.Closed)] });
        var (change, said) = (read.Value!.Household.Changes.Single(), after.Changes.Single());
        (change.Kind, change.Who.Single(), change.From, change.To, change.Where, change.Commute).ShouldBe((said.Kind, said.Who.Single(), said.From, said.To, said.Where, said.Commute));
        foreach (var (one, other) in read.Value.Household.DatedEntries.Where(entry => entry.Kind == DatedKind.Closed).Zip(after.DatedEntries.Where(entry => entry.Kind == DatedKind.Closed)))
            (string.Join(' ', one.Who), one.From, one.To, string.Join(' ', one.Care), string.Join(' ', one.Instead.Select(care => $"{care.Name} {care.Time.From} {care.Time.To}")))
                .ShouldBe((string.Join(' ', other.Who), other.From, other.To, string.Join(' ', other.Care), string.Join(' ', other.Instead.Select(care => $"{care.Name} {care.Time.From} {care.Time.To}"))));
    }

    [Fact]
    [Mechanism("M121", Where = "Something came up: what could close it")]
    public void A_gap_of_one_home_is_offered_to_the_other_one_first()
    {
        var week = Week(Read("two-homes"), Monday);
        var evening = Monday.PlusDays(2).At(new LocalTime(17, 30));
        var at = GuidedMinute.Of(week, new(Occasion.Trip, [new(CameUpKind.Trip, [A], evening, evening.PlusHours(12), [])]), Monday.AtMidnight(), null).Open;
        at.ShouldContain(stretch => stretch.Ways[0].Kind == GapWayKind.OtherHome && stretch.Ways[0].Adult == new PersonId("x") && stretch.Ways[0].Price == 0);
        at.ShouldAllBe(stretch => stretch.Ways.Skip(1).All(way => way.Kind != GapWayKind.OtherHome));
    }

    [Fact]
    [Mechanism("M111", Where = "Something came up: who stands in")]
    public void When_the_one_at_home_is_ill_the_page_says_what_is_open_and_who_stands_in()
    {
        var week = Week(Read("at-home-and-president"), Monday.PlusWeeks(1));
        var monday = week.Week.Page.Monday;
        var answer = GuidedMinute.Of(week, new(Occasion.Ill, [new(CameUpKind.Ill, [B], monday.AtMidnight(), monday.PlusDays(10).AtMidnight(), [])]), monday.AtMidnight(), null);
        answer.Open.ShouldNotBeEmpty();
        answer.Open.ShouldAllBe(stretch => stretch.Ways.Any(way => way.Price == 0));
        answer.StandIns.ShouldNotBeEmpty();
        answer.StandIns.ShouldAllBe(one => one.Owner == B && !one.People.Contains(B));
    }

    [Fact]
    public void Exchanging_the_two_adults_exchanges_who_goes()
    {
        var family = Read("lead-parent");
        PersonId Other(PersonId id) => id == A ? B : id == B ? A : id;
        var exchanged = family with
        {
            Adults = [.. family.Adults.Select(adult => adult with { Id = Other(adult.Id) })],
            Children = [.. family.Children.Select(child => child with { EmergencyCard = [.. child.EmergencyCard.Select(Other)] })],
        };
        var order = WhoGoes.For(exchanged, PeopleTimes.Of(exchanged, Monday, 1), [Jo], Called)!;
        order.Order.Select(goer => (Other(goer.Who), goer.Stands, goer.There)).ShouldBe(Suspended.Value.WhoGoes!.Order.Select(goer => (goer.Who, goer.Stands, goer.There)));
    }
}
