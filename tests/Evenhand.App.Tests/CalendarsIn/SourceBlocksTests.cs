using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Blocks;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.CameUp;
using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Tests.Data;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Tests.CalendarsIn;

/// <summary>Plans are made from what calendars say.</summary>
public sealed class SourceBlocksTests
{
    private const string Home = """
        label: At home
        time_zone: Europe/Berlin
        adults:
          kim: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site, commute: 20}]}
          sam: {blocks: [{days: Mon-Fri, from: "09:00", to: "17:00", where: site, commute: 30}]}
        children:
          mia: {age: 6, needs: present, care: [{days: Mon-Fri, from: "07:30", to: "16:30", name: school, place: school}]}
        applies: [always, kids, school]
        owns:
          kim: [food.*]
          sam: [clean.*]
        """;

    private const string TwoHomes = """
        label: Two homes
        time_zone: Europe/Berlin
        adults:
          kim: {home: north}
          sam: {home: south}
        children:
          mia: {age: 6, needs: present}
        custody:
          - {adult: kim, from: "Mon 00:00", to: "Sun 24:00"}
        applies: [always, kids]
        """;

    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static WeekPage Plan(Household household) => KeptWeek.Plan(new PlanRequest(household, CatalogueFile.Shipped, Monday)).Page;

    private static Household With(string home, CalendarSource source, params string[] events)
    {
        var household = TestStore.File(home).Household;
        return SourceBlocks.Of(source, IncomingEvents.Read(Ics.Of(events), Berlin, Monday.PlusDays(-60), Monday.PlusDays(60)), household).In(household);
    }

    private static IEnumerable<string> Busy(WeekPage page, string who) =>
        page.Busy.Where(busy => busy.Who.Value == who && busy.Kind != "sleep").OrderBy(busy => busy.Start).Select(busy => FormattableString.Invariant($"{busy.Kind} {busy.Start:ddd HH:mm}-{busy.End:HH:mm}"));

    [Fact]
    public void In_the_weeks_of_a_roster_its_shifts_are_the_working_hours_and_the_usual_ones_do_not_hold()
    {
        var roster = new CalendarSource { Kind = CalendarKind.Roster, Who = new("kim") };
        var page = Plan(With(Home, roster, Ics.Timed("Late", "20261124T140000", "20261124T220000"), Ics.Timed("Early", "20261128T060000", "20261128T140000"), Ics.Days("Off", "20261125", "20261126")));
        Busy(page, "kim").ShouldBe(["work Tue 13:40-22:20", "work Sat 05:40-14:20"]);
        Busy(page, "sam").Count().ShouldBe(5);

        var usual = Plan(TestStore.File(Home).Household);
        Busy(usual, "kim").Count().ShouldBe(5);
        Takers(page, "Tue").ShouldNotContain("kim");
        // On a day without a shift the one who is at home takes what the other cannot.
        Takers(page, "Wed").ShouldContain("kim");
    }

    [Fact]
    public void A_repair_goes_around_a_shift_that_was_added_to_the_roster()
    {
        var roster = new CalendarSource { Kind = CalendarKind.Roster, Who = new("kim") };
        var before = With(Home, roster, Ics.Timed("Late", "20261124T140000", "20261124T220000"));
        var after = With(Home, roster, Ics.Timed("Late", "20261124T140000", "20261124T220000"), Ics.Timed("Late", "20261125T140000", "20261125T220000"));
        var week = new BookedWeek(KeptWeek.Plan(new PlanRequest(before, CatalogueFile.Shipped, Monday)), null, [], before, 1, Monday);
        var repaired = RepairedWeek.Of(week, after, Monday.PlusDays(1).AtMidnight());
        Takers(week.Week.Page, "Wed").ShouldContain("kim");
        Takers(repaired.Week.Page, "Wed").ShouldNotContain("kim");
        repaired.Differences.ShouldNotBeEmpty();
        repaired.Differences.ShouldAllBe(difference => difference.Start >= Monday.PlusDays(1).AtMidnight());
    }

    private static List<string> Takers(WeekPage page, string day) =>
        [.. page.Items.Where(item => item.Responsibility.StartsWith("child.", StringComparison.Ordinal) && item.Start.Hour >= 15 && FormattableString.Invariant($"{item.Start:ddd}") == day).SelectMany(item => item.Who).Select(who => who.Value).Distinct()];

    [Fact]
    public void A_firm_appointment_takes_time_and_a_movable_or_ignored_one_does_not()
    {
        var own = new CalendarSource { Kind = CalendarKind.Own, Who = new("sam") };
        var page = Plan(With(Home, own,
            Ics.Timed("Choir", "20261125T190000", "20261125T203000", "LOCATION:Town hall"),
            Ics.Timed("Perhaps", "20261126T190000", "20261126T203000", "STATUS:TENTATIVE"),
            Ics.Days("Birthday of somebody", "20261127", "20261128")));
        Busy(page, "sam").Where(busy => busy.StartsWith("appointment", StringComparison.Ordinal)).ShouldBe(["appointment Wed 19:00-20:30"]);
        page.Busy.ShouldAllBe(busy => busy.What.Length == 0);
    }

    [Fact]
    public void A_closed_day_of_a_school_is_a_day_without_that_care()
    {
        var school = new CalendarSource { Kind = CalendarKind.School, Who = new("mia"), Care = "school" };
        var household = With(Home, school, Ics.Days("Studientag", "20261126", "20261127"), Ics.Days("Elternabend", "20261125", "20261126"));
        household.DatedEntries.ShouldHaveSingleItem().From.ShouldBe(new(2026, 11, 26));
        bool InSchool(WeekPage page, int day) => page.Coverage[new("mia")].Any(span => span.By == "school" && span.Start.Date == Monday.PlusDays(day));
        var page = Plan(household);
        InSchool(page, 2).ShouldBeTrue();
        InSchool(page, 3).ShouldBeFalse();
    }

    [Fact]
    [Mechanism("M119", Where = "Settings, Calendars in; every day")]
    public void Where_two_homes_share_a_calendar_the_children_are_where_it_says()
    {
        var custody = new CalendarSource { Kind = CalendarKind.Custody, Who = new("sam") };
        var household = With(TwoHomes, custody, Ics.Timed("With Sam", "20261124T170000", "20261126T080000"), Ics.Days("With Sam", "20261128", "20261130"));
        var spans = Plan(household).Coverage[new("mia")];
        spans.ShouldAllBe(span => span.By != null);
        string? By(int day, int hour) => spans.FirstOrDefault(span => span.Start <= Monday.PlusDays(day).At(new(hour, 0)) && span.End > Monday.PlusDays(day).At(new(hour, 0)))?.By;
        By(1, 12).ShouldBe("kim");
        By(1, 19).ShouldBe("sam");
        By(2, 12).ShouldBe("sam");
        By(3, 12).ShouldBe("kim");
        By(5, 12).ShouldBe("sam");
    }

    [Fact]
    public void Exchanging_the_adults_in_the_household_and_its_calendar_exchanges_the_plan()
    {
        string[] events = [Ics.Timed("Late", "20261124T140000", "20261124T220000"), Ics.Timed("Early", "20261127T060000", "20261127T140000")];
        var exchanged = Home.Replace("kim", "x", StringComparison.Ordinal).Replace("sam", "kim", StringComparison.Ordinal).Replace("x", "sam", StringComparison.Ordinal);
        var one = Plan(With(Home, new() { Kind = CalendarKind.Roster, Who = new("kim") }, events));
        var other = Plan(With(exchanged, new() { Kind = CalendarKind.Roster, Who = new("sam") }, events));
        static string Other(string who) => who switch { "kim" => "sam", "sam" => "kim", _ => who };
        other.Items.Select(item => $"{item.Key} {item.Start} {string.Join(' ', item.Who.Select(who => Other(who.Value)))}").Order()
            .ShouldBe(one.Items.Select(item => $"{item.Key} {item.Start} {string.Join(' ', item.Who.Select(who => who.Value))}").Order());
        Busy(other, "sam").ShouldBe(Busy(one, "kim"));
    }

    [Fact]
    public void A_difference_is_named_by_its_first_day_and_what_stays_says_nothing()
    {
        var own = new CalendarSource { Kind = CalendarKind.Own, Who = new("sam") };
        var household = TestStore.File(Home).Household;
        SourceBlocks Of(params string[] events) => SourceBlocks.Of(own, IncomingEvents.Read(Ics.Of(events), Berlin, Monday, Monday.PlusDays(60)), household);
        var (from, to) = (Monday, Monday.PlusDays(60));
        var before = Of(Ics.Timed("A", "20261125T190000", "20261125T203000"));
        BlockDifference.FirstDay(before, Of(Ics.Timed("Another title", "20261125T190000", "20261125T203000"), Ics.Days("Note", "20261126", "20261127")), from, to).ShouldBeNull();
        BlockDifference.FirstDay(before, Of(Ics.Timed("A", "20261126T190000", "20261126T203000")), from, to).ShouldBe(new LocalDate(2026, 11, 25));
        BlockDifference.FirstDay(SourceBlocks.None, before, from, to).ShouldBe(new LocalDate(2026, 11, 25));
        BlockDifference.FirstDay(before, SourceBlocks.None, Monday.PlusDays(7), to).ShouldBeNull();
    }
}
