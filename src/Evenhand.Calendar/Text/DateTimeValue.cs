using NodaTime;

namespace Evenhand.Calendar.Text;

/// <summary>A DATE or DATE-TIME as it is written, not yet in any zone. A date holds midnight.</summary>
public readonly record struct DateTimeValue(LocalDateTime Local, DateTimeForm Form)
{
    /// <summary>
    /// Reads the forms of RFC 5545, 3.3.4 and 3.3.5, and what is seen in the wild: lower case, blanks around, a time without
    /// seconds, dashes and colons of ISO 8601, hour 24 (the midnight that follows) and second 60 (read as 59, as the RFC advises).
    /// </summary>
    /// <returns>Null when it is no date and no time, or outside the years 1 to 9999.</returns>
    public static DateTimeValue? Read(ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[15];
        var length = 0;
        var utc = false;
        text = text.Trim();
        if (text.Length > 0 && text[^1] is 'Z' or 'z')
        {
            utc = true;
            text = text[..^1];
        }

        foreach (var c in text)
        {
            if (c is '-' or ':')
                continue;
            if (length == kept.Length || !(char.IsAsciiDigit(c) || (length == 8 && c is 'T' or 't')))
                return null;
            kept[length++] = c;
        }

        return length switch
        {
            8 => OfDate(kept),
            13 or 15 => OfTime(kept[..length], utc),
            _ => null,
        };
    }

    private static DateTimeValue? OfDate(ReadOnlySpan<char> digits) =>
        Day(digits) is { } day ? new DateTimeValue(day.AtMidnight(), DateTimeForm.Date) : null;

    private static DateTimeValue? OfTime(ReadOnlySpan<char> text, bool utc)
    {
        if (Day(text) is not { } day || text[8] is not ('T' or 't'))
            return null;
        var (hour, minute, second) = (Number(text[9..11]), Number(text[11..13]), text.Length > 13 ? Number(text[13..15]) : 0);
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0))
            return null;
        if (hour == 24)
        {
            if (day == LastDay)
                return null;
            (day, hour) = (day.PlusDays(1), 0);
        }

        return new DateTimeValue(day.At(new LocalTime(hour, minute, Math.Min(second, 59))), utc ? DateTimeForm.Utc : DateTimeForm.Local);
    }

    private static readonly LocalDate LastDay = new(9999, 12, 31);

    private static LocalDate? Day(ReadOnlySpan<char> digits)
    {
        var (year, month, day) = (Number(digits[..4]), Number(digits[4..6]), Number(digits[6..8]));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + (digit - '0');
        return number;
    }

    /// <summary>The value in the form that it was read from.</summary>
    public override string ToString() => Form switch
    {
        DateTimeForm.Date => CalendarValues.Date(Local.Date),
        DateTimeForm.Local => CalendarValues.Local(Local),
        DateTimeForm.Utc => CalendarValues.Local(Local) + "Z",
        _ => throw new InvalidOperationException("A value has one of three forms."),
    };
}
