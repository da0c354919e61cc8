using Evenhand.App.Persons;
using Evenhand.App.Tests.Data;
using NodaTime;

namespace Evenhand.App.Tests.Persons;

/// <summary>An event that somebody wants to be at, and what stands against it.</summary>
public class EventClashTests
{
    private const string File = """
        starts: 2026-04-06
        weeks: 2
        adults:
          kim: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site}, {weeks: [1], days: Thu, from: "18:00", to: "21:00", where: away, what: the evening class, firm: yes}]}
          sam: {}
        children:
          mia: {age: 8}
        changes:
          - {kind: trip, who: sam, on: 2026-04-22, until: 2026-04-24, from: "08:00", to: "20:00", what: the fair in Lyon}
        events:
          - {what: the concert, child: mia, on: 2026-04-23, from: "18:30", to: "20:00", wants: [kim, sam], wished_for: [sam]}
          - {what: the game, child: mia, on: 2026-04-16, from: "18:30", to: "20:00", wants: [kim, sam]}
        """;

    [Theory, Mechanism("M057", Where = "/people, /today")]
    [InlineData(8, 0)]
    [InlineData(9, 2)]
    [InlineData(23, 2)]
    [InlineData(24, 0)]
    public void A_firm_trip_over_a_concert_shows_fourteen_days_before(int day, int clashes)
    {
        var household = TestStore.File(File).Household;
        var found = EventClash.Of(household, new(2026, 4, day)).Where(clash => clash.Event.What == "the concert").ToList();
        found.Count.ShouldBe(clashes);
        found.ShouldAllBe(clash => clash.IsFirm && (clash.What == "the fair in Lyon" || clash.What == "the evening class"));
    }

    [Fact]
    public void The_week_of_the_pattern_decides_whether_hours_stand_against_it() =>
        EventClash.Of(TestStore.File(File).Household, new(2026, 4, 7)).ShouldAllBe(clash => clash.Event.What != "the game");
}
