using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Calendar.Text;

/// <summary>Forms of the value types of RFC 5545, 3.3.</summary>
public static class CalendarValues
{
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary><c>20261124</c>.</summary>
    public static string Date(LocalDate date) => DatePattern.Format(date);

    /// <summary><c>20261124T170000</c>.</summary>
    public static string Local(LocalDateTime time) => TimePattern.Format(time);

    /// <summary><c>20261124T160000Z</c>.</summary>
    public static string Utc(Instant instant) => Local(instant.InUtc().LocalDateTime) + "Z";

    /// <summary><c>+0100</c>, with seconds where the offset has some.</summary>
    public static string UtcOffset(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var rest = seconds % 60;
        return string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}") + (rest > 0 ? rest.ToString("00", CultureInfo.InvariantCulture) : "");
    }

    /// <summary><c>PT1H</c>, <c>P1DT30M</c>; whole seconds, not negative.</summary>
    public static string Duration(Duration duration)
    {
        var seconds = (long)duration.TotalSeconds;
        ArgumentOutOfRangeException.ThrowIfNegative(seconds, nameof(duration));
        var text = new StringBuilder("P");
        var days = seconds / 86_400;
        if (days > 0)
            text.Append(days).Append('D');
        seconds %= 86_400;
        if (seconds > 0 || days == 0)
            text.Append('T');
        foreach (var (size, unit) in new[] { (3600, 'H'), (60, 'M'), (1, 'S') })
        {
            if (seconds / size > 0)
                text.Append(seconds / size).Append(unit);
            seconds %= size;
        }

        return text[^1] == 'T' ? text.Append("0S").ToString() : text.ToString();
    }
}
