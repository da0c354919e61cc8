using Evenhand.App.Catalogues;
using Evenhand.App.Dates;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.App.Tests.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Evenhand.App.Tests.Dates;

public sealed class HouseholdDatesTests
{
    private const string Yaml = """
        adults:
          kim: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:30", where: site, commute: 20}]}
          sam: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:30", where: site, commute: 20}]}
        children:
          mia: {age: 6, care: [{days: Mon-Fri, from: "07:30", to: "17:00", name: school}]}
        owns:
          kim: [child.dropoff, child.pickup]

        """;

    /// <summary>A Tuesday of the week that tests plan.</summary>
    private static readonly LocalDate Tuesday = new(2026, 11, 24);

    [Fact]
    public void What_is_added_is_there_and_what_is_removed_is_gone_without_another()
    {
        Prop.ForAll(Dates().ListOf().ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (dates, at) =>
        {
            var household = dates.Aggregate(Planned.Household(Yaml), HouseholdDates.Add);
            var keys = dates.Select(date => date.Key).ToList();
            if (!HouseholdDates.Of(household).Select(date => date.Key).Order().SequenceEqual(keys.Order()))
                return false;
            if (keys.Count == 0)
                return true;
            var gone = keys[at % keys.Count];
            return HouseholdDates.Of(HouseholdDates.Remove(household, gone)).Select(date => date.Key).Order().SequenceEqual(keys.Where(key => key != gone).Order());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_date_is_read_back_from_the_household_file_as_it_was_written()
    {
        Prop.ForAll(Dates().ToArbitrary(), date =>
        {
            var read = HouseholdFile.Read(Yaml + $"helpers: {{gran: {{name: Gran}}}}\n{date.Section}: [{date.Entry().ToJsonString()}]\n", CatalogueFile.Shipped);
            return read.Ok && HouseholdDates.Of(read.Value!.Household).Single().Key == date.Key;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_closed_day_opens_a_gap_and_somebody_who_is_there_closes_it()
    {
        var home = Planned.Household(Yaml);
        var closed = HouseholdDates.Add(home, new() { Kind = DateKind.Closed, From = Tuesday, To = Tuesday, Care = ["school"] });
        var (withGran, gran) = HouseholdDates.WithGuest(closed, "Gran");
        var covered = HouseholdDates.Add(withGran, new() { Kind = DateKind.Guest, Guest = gran, From = Tuesday, To = Tuesday });

        Gaps(home).ShouldBeEmpty();
        Gaps(closed).ShouldHaveSingleItem().Start.Date.ShouldBe(Tuesday);
        Gaps(covered).ShouldBeEmpty();
    }

    [Fact]
    public void An_occasion_changes_nothing_of_the_plan_and_comes_again_every_year()
    {
        var home = Planned.Household(Yaml);
        var birthday = new HouseholdDate { Kind = DateKind.Occasion, From = new(2020, 11, 24), To = new(2020, 11, 24), What = "Mia's birthday", EveryYear = true };
        var with = HouseholdDates.Add(home, birthday);

        Page(with).Items.Select(item => (item.Key, item.Start)).ShouldBe(Page(home).Items.Select(item => (item.Key, item.Start)));
        with.DatedEntries.Single().Covers(Tuesday).ShouldBeTrue();
        with.DatedEntries.Single().Covers(Tuesday.PlusDays(1)).ShouldBeFalse();
        birthday.NextFrom(Tuesday.PlusDays(1)).ShouldBe(new LocalDate(2027, 11, 24));
        birthday.IsPast(Tuesday).ShouldBeFalse();
    }

    [Fact]
    public void Somebody_new_gets_an_id_of_their_own_once()
    {
        var (once, first) = HouseholdDates.WithGuest(Planned.Household(Yaml), "Kim");
        var (twice, second) = HouseholdDates.WithGuest(once, "kim");
        var (_, odd) = HouseholdDates.WithGuest(twice, "—");

        first.Value.ShouldBe("kim2");
        second.ShouldBe(first);
        twice.Helpers.Count.ShouldBe(1);
        odd.Value.ShouldBe("guest1");
    }

    private static Gen<HouseholdDate> Dates() =>
        from kind in Gen.Elements(Enum.GetValues<DateKind>())
        from start in Gen.Choose(0, 700)
        from length in Gen.Choose(0, 20)
        from what in Gen.Elements("", "winter break", "a: b # c", "„Fest“")
        from who in Gen.Elements<IReadOnlyList<PersonId>>([], [new("mia")])
        from care in Gen.Elements<IReadOnlyList<string>>([], ["school"])
        from yearly in Gen.Elements(true, false)
        from arrives in Gen.Choose(0, 20)
        from hours in Gen.Choose(1, 3)
        let date = new LocalDate(2026, 1, 1).PlusDays(start)
        select new HouseholdDate
        {
            Kind = kind,
            From = date,
            To = date.PlusDays(length),
            What = what,
            Who = who,
            Care = kind is DateKind.Guest or DateKind.Occasion ? [] : care,
            EveryYear = yearly && kind == DateKind.Occasion,
            Guest = kind == DateKind.Guest ? new("gran") : null,
            Hours = kind == DateKind.Guest ? (new(arrives, 0), new LocalTime((arrives + hours) % 24, 30)) : (LocalTime.Midnight, LocalTime.Midnight),
        };

    private static WeekPage Page(Household household) =>
        WeekReading.Read(PlanWeek.Run(new PlanRequest(household, CatalogueFile.Shipped, Tuesday), new PlanOptions(Moves: 5_000)));

    private static IReadOnlyList<NobodyThere> Gaps(Household household) => Page(household).GapTimes;
}
