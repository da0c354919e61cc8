using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Tests.Hours;

public sealed class PresenceTests
{
    private static Household Two(IReadOnlyList<TimeBlock> first, IReadOnlyList<TimeBlock> second, int weeks = 1, Sleep? sleep = null) => new()
    {
        Weeks = weeks,
        Adults = [new() { Id = new("x"), Blocks = first, Sleep = sleep }, new() { Id = new("y"), Blocks = second, Sleep = sleep }],
    };

    [Theory, Mechanism("M045", Where = "evenhand check")]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    public void States_part_every_hour_of_the_week(int seed)
    {
        var draw = new Draw(seed);
        for (var round = 0; round < 200; round++)
        {
            var household = Two(draw.Blocks(), draw.Blocks(), weeks: 1 + round % 3);
            var pattern = new Pattern(household);
            foreach (var adult in household.Adults)
            {
                var states = AdultStates.Of(pattern, adult);
                var parts = new[] { states.Away, states.Unable, states.WorkingAtHome, states.Free };
                parts.Sum(part => part.Minutes).ShouldBe(household.Weeks * 168 * 60);
                parts.Aggregate(IntervalSet.Empty(pattern.Clock.Total), (all, part) => all.Union(part)).Minutes.ShouldBe(household.Weeks * 168 * 60);
            }
        }
    }

    [Fact]
    public void Away_time_of_the_weeks_adds_up_to_that_of_the_pattern()
    {
        var household = Two([new() { Weeks = [2], Span = (6 * 1440 + 20 * 60, 600) }], [], weeks: 2);
        var presence = new Presence(new Pattern(household));
        var adult = household.Adults[0];
        presence.AwayMinutes(adult, 1).ShouldBe(600);
        presence.AwayMinutes(adult, 2).ShouldBe(240);
        presence.AwayOf(adult).Minutes.ShouldBe(840);
    }

    [Fact]
    public void A_way_home_over_dinner_is_no_dinner_at_home()
    {
        var household = Two([new() { Days = DaySet.Weekdays, From = 9 * 60, To = 18 * 60, CommuteBack = 31 }], [new() { Days = DaySet.Weekdays, From = 9 * 60, To = 18 * 60, CommuteBack = 30 }]);
        var presence = new Presence(new Pattern(household));
        presence.DinnersAtHome(household.Adults[0]).ShouldBe(2);
        presence.DinnersAtHome(household.Adults[1]).ShouldBe(7);
        presence.SoloEvenings(household.Adults[1]).ShouldBe(5);
        presence.SoloEvenings(household.Adults[0]).ShouldBe(0);
    }

    [Fact]
    public void A_sleep_that_begins_after_midnight_belongs_to_the_night_before()
    {
        TimeBlock fridayEarly = new() { Days = new(0b001_0000), From = 2 * 60, To = 5 * 60, Where = Where.Away };
        TimeBlock mondayEarly = new() { Days = new(0b000_0001), From = 2 * 60, To = 5 * 60, Where = Where.Away };
        decimal? Shortest(TimeBlock block) => Two([block], [], sleep: new(30, 450)) is var household ? new Presence(new Pattern(household)).WeeknightSleepMinutes(household.Adults[0]) : null;
        Shortest(fridayEarly).ShouldBe(240);
        Shortest(mondayEarly).ShouldBe(420);
    }

    [Fact]
    public void Hand_overs_are_changes_of_the_only_adult_at_home_around_the_circle()
    {
        TimeBlock Day(int from, int to) => new() { Days = DaySet.Weekdays, From = from * 60, To = to * 60, Where = Where.Site };
        decimal? Count(TimeBlock first, TimeBlock second) => new Presence(new Pattern(Two([first], [second]))).HandoversPerWeek();
        Count(Day(6, 14), Day(15, 23)).ShouldBe(10);
        Count(Day(8, 16), Day(8, 16)).ShouldBe(0);
        Count(Day(8, 16), Day(8, 17)).ShouldBe(0);
    }

    /// <summary>A small generator of our own, so that a run can be repeated.</summary>
    private sealed class Draw(int seed)
    {
        private uint state = (uint)seed * 2654435761;

        public IReadOnlyList<TimeBlock> Blocks() => [.. Enumerable.Range(0, 1 + Next(4)).Select(_ => new TimeBlock
        {
            Days = new((byte)(1 + Next(127))),
            From = Next(1440),
            To = Next(1441),
            Where = (Where)Next(4),
            CommuteTo = Next(90),
            CommuteBack = Next(90),
        })];

        private int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }
    }
}
