using NodaTime;

namespace Evenhand.Calendar.Text;

/// <summary>A DURATION (RFC 5545, 3.3.6): days and weeks are days of the clock, hours and less are elapsed time.</summary>
public readonly record struct DurationValue(int Days, long Seconds, bool IsNegative)
{
    private const int MostDays = 4_000_000;

    /// <summary>Null when it is no duration, or longer than the calendar.</summary>
    public static DurationValue? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var negative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '+' or '-')
            text = text[1..];
        if (text.Length < 2 || text[0] is not ('P' or 'p'))
            return null;
        long days = 0, seconds = 0, number = -1;
        var inTime = false;
        foreach (var c in text[1..])
        {
            if (char.IsAsciiDigit(c))
            {
                number = Math.Max(number, 0) * 10 + (c - '0');
                if (number > 400_000_000_000)
                    return null;
                continue;
            }

            if (c is 'T' or 't' && !inTime && number < 0)
            {
                inTime = true;
                continue;
            }

            var size = Size(c, inTime);
            if (size == 0 || number < 0)
                return null;
            (days, seconds) = inTime ? (days, seconds + number * size) : (days + number * size, seconds);
            number = -1;
        }

        return number >= 0 || days > MostDays || seconds > MostDays * 86_400L ? null : new DurationValue((int)days, seconds, negative);
    }

    private static int Size(char unit, bool inTime) => (char.ToUpperInvariant(unit), inTime) switch
    {
        ('W', false) => 7,
        ('D', false) => 1,
        ('H', true) => 3600,
        ('M', true) => 60,
        ('S', true) => 1,
        _ => 0,
    };

    public Duration Elapsed => Duration.FromSeconds(Seconds);
}
