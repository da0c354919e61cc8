using Evenhand.Domain.Hours;
using NodaTime;

namespace Evenhand.Domain.Tests.Hours;

/// <summary>Labels of moments in the weeks of a clock change.</summary>
public sealed class ClockLabelTests
{
    [Fact]
    public void Where_midnight_comes_twice_an_end_at_midnight_is_twenty_four_of_the_day_before()
    {
        var clock = Clock(new LocalDate(2026, 10, 19), "Atlantic/Azores");

        clock.EndLabel(clock.Elapsed(1, 5, 1440)).ShouldBe(new WeekTime(1, 5, 1440));
        clock.EndLabel(clock.Elapsed(1, 0, 0)).ShouldBe(new WeekTime(1, 6, 1440));
    }

    [Fact]
    public void A_label_that_the_clock_skips_is_as_much_later_as_the_gap_is_long()
    {
        var clock = Clock(new LocalDate(2026, 3, 23), "Europe/London");

        clock.Label(clock.Elapsed(1, 6, 90)).ShouldBe(new WeekTime(1, 6, 150));
        (clock.Elapsed(1, 6, 300) - clock.Elapsed(1, 6, 90)).ShouldBe(150);
        clock.Total.ShouldBe(167 * 60);
    }

    private static PatternClock Clock(LocalDate starts, string zone) => new(1, starts, DateTimeZoneProviders.Tzdb[zone]);
}
