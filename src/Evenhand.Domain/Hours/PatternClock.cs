using NodaTime;

namespace Evenhand.Domain.Hours;

/// <summary>
/// Turns the wall-clock labels of a repeating pattern into elapsed minutes and back. With a start date and a time zone the
/// minutes are those that really pass, so the week of a clock change has 167 or 169 hours; without them every day has 24.
/// A label that the clock skips is as much later as the gap is long (RFC 5545, 3.3.5); one that comes twice means the first.
/// </summary>
public sealed class PatternClock
{
    public const int MinutesPerDay = 1440;
    public const int MinutesPerWeek = 10080;

    private readonly LocalDate? starts;
    private readonly DateTimeZone? zone;
    private readonly Instant origin;

    public PatternClock(int weeks, LocalDate? starts = null, DateTimeZone? zone = null)
    {
        Weeks = weeks;
        if (starts is { } monday && zone is not null)
        {
            this.starts = monday;
            this.zone = zone;
            origin = At(monday.AtMidnight());
            Total = (int)(At(monday.PlusWeeks(weeks).AtMidnight()) - origin).TotalMinutes;
        }
        else
        {
            Total = weeks * MinutesPerWeek;
        }
    }

    public int Weeks { get; }

    /// <summary>Elapsed minutes of the whole pattern.</summary>
    public int Total { get; }

    /// <summary>Elapsed minutes from the pattern's start to a label; the minute may lie outside 0 to 1440.</summary>
    public int Elapsed(int week, int day, int minute)
    {
        var flat = (week - 1) * MinutesPerWeek + day * MinutesPerDay + minute;
        if (starts is not { } monday)
            return flat;
        return (int)(At(monday.AtMidnight().PlusMinutes(flat)) - origin).TotalMinutes;
    }

    public int Elapsed(WeekTime time) => Elapsed(time.Week, time.Day, time.Minute);

    /// <summary>The label of an elapsed minute; beyond the pattern it wraps round.</summary>
    public WeekTime Label(int elapsed)
    {
        var inside = (elapsed % Total + Total) % Total;
        var flat = starts is { } monday
            ? (int)Period.Between(monday.AtMidnight(), (origin + Duration.FromMinutes(inside)).InZone(zone!).LocalDateTime, PeriodUnits.Minutes).Minutes
            : inside;
        return new(flat / MinutesPerWeek + 1, flat % MinutesPerWeek / MinutesPerDay, flat % MinutesPerDay);
    }

    /// <summary>The label of an end: midnight is 24:00 of the day before.</summary>
    public WeekTime EndLabel(int elapsed)
    {
        var label = Label(elapsed);
        if (label.Minute != 0)
            return label;
        var dayOfPattern = ((label.Week - 1) * 7 + label.Day + Weeks * 7 - 1) % (Weeks * 7);
        return new(dayOfPattern / 7 + 1, dayOfPattern % 7, MinutesPerDay);
    }

    private Instant At(LocalDateTime local) => local.InZone(zone!, NodaTime.TimeZones.Resolvers.CreateMappingResolver(
        NodaTime.TimeZones.Resolvers.ReturnEarlier, NodaTime.TimeZones.Resolvers.ReturnForwardShifted)).ToInstant();
}
