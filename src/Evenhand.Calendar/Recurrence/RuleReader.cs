using System.Globalization;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>
/// Reads the value of an RRULE or EXRULE (RFC 5545, 3.3.10). Parts may stand in any order and case; blanks, empty parts, a
/// final semicolon and X- parts are passed over. What would change the meaning is refused.
/// </summary>
public static class RuleReader
{
    /// <summary>Most characters of a rule; all days of a year, from both ends, fit.</summary>
    public const int MostCharacters = 8_000;

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static RuleReading Read(string text)
    {
        if (text.Length > MostCharacters)
            return RuleReading.Wrong($"The rule has {text.Length:N0} characters; at most {MostCharacters:N0} are read.");
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in WithoutName(text).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (part, null);
            if (value is null)
                return RuleReading.Wrong($"'{Shown(part)}' is no part of a rule. Write NAME=VALUE, for example FREQ=WEEKLY.");
            if (value.Length == 0 && !name.Equals("FREQ", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!parts.TryAdd(name, value))
                return RuleReading.Wrong($"{Shown(name)} stands twice. Keep one of them.");
        }

        return new Parts(parts).Read();
    }

    private static string WithoutName(string text)
    {
        var trimmed = text.AsSpan().Trim();
        foreach (var name in (ReadOnlySpan<string>)["RRULE:", "EXRULE:"])
        {
            if (trimmed.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return trimmed[name.Length..].ToString();
        }

        return trimmed.ToString();
    }

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;

    /// <summary>The parts of one rule; the first thing that is wrong ends the reading.</summary>
    private sealed class Parts(Dictionary<string, string> parts)
    {
        private string? problem;

        public RuleReading Read()
        {
            if (Unknown() is { } unknown)
                return RuleReading.Wrong(unknown);
            var rule = new RecurrenceRule
            {
                Frequency = FrequencyOf(),
                Interval = Whole("INTERVAL", 1) ?? 1,
                Count = Whole("COUNT", 0),
                Until = UntilOf(),
                BySecond = Numbers("BYSECOND", 0, 60, negative: false).Select(second => Math.Min(second, 59)).Distinct().ToList(),
                ByMinute = Numbers("BYMINUTE", 0, 59, negative: false),
                ByHour = Numbers("BYHOUR", 0, 23, negative: false),
                ByDay = Days(),
                ByMonthDay = Numbers("BYMONTHDAY", 1, 31, negative: true),
                ByYearDay = Numbers("BYYEARDAY", 1, 366, negative: true),
                ByWeekNo = Numbers("BYWEEKNO", 1, 53, negative: true),
                ByMonth = Numbers("BYMONTH", 1, 12, negative: false),
                BySetPos = Numbers("BYSETPOS", 1, 366, negative: true),
                WeekStart = WeekStartOf(),
            };
            CheckOrdinals(rule);
            return problem is null ? RuleReading.Of(rule) : RuleReading.Wrong(problem);
        }

        private string? Unknown()
        {
            foreach (var (name, value) in parts)
            {
                switch (name.ToUpperInvariant())
                {
                    case "FREQ" or "INTERVAL" or "COUNT" or "UNTIL" or "WKST" or "BYSECOND" or "BYMINUTE" or "BYHOUR" or "BYDAY" or "BYMONTHDAY" or "BYYEARDAY" or "BYWEEKNO" or "BYMONTH" or "BYSETPOS":
                    case "RSCALE" when value.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase):
                    case "SKIP" when value.Equals("OMIT", StringComparison.OrdinalIgnoreCase):
                    case ['X', '-', ..]:
                        continue;
                    case "RSCALE":
                        return $"RSCALE={Shown(value)} is a calendar that is not read. Only RSCALE=GREGORIAN is.";
                    case "SKIP":
                        return $"SKIP={Shown(value)} is not read. Days that do not exist are left out (SKIP=OMIT).";
                    default:
                        return $"{Shown(name)} is no part of a rule. The parts are FREQ, INTERVAL, COUNT, UNTIL, WKST, BYSETPOS and BYSECOND to BYMONTH.";
                }
            }

            return null;
        }

        private Frequency FrequencyOf()
        {
            if (parts.TryGetValue("FREQ", out var text) && text.All(char.IsAsciiLetter) && Enum.TryParse<Frequency>(text, ignoreCase: true, out var frequency))
                return frequency;
            problem ??= text is null
                ? "FREQ is missing. Write for example FREQ=WEEKLY."
                : $"FREQ={Shown(text)} is not known. Write YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY or SECONDLY.";
            return default;
        }

        private long? Whole(string name, long least)
        {
            if (!parts.TryGetValue(name, out var text))
                return null;
            if (text.Length <= 18 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
                return number;
            problem ??= $"{name}={Shown(text)} is no whole number from {least}.";
            return null;
        }

        private DateTimeValue? UntilOf()
        {
            if (!parts.TryGetValue("UNTIL", out var text))
                return null;
            var until = DateTimeValue.Read(text);
            if (until is null)
                problem ??= $"UNTIL={Shown(text)} is no date and no time. Write for example 20261231 or 20261231T230000Z.";
            return until;
        }

        private List<int> Numbers(string name, int least, int most, bool negative)
        {
            var numbers = new List<int>();
            if (!parts.TryGetValue(name, out var text))
                return numbers;
            foreach (var item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var known = int.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
                var size = negative && number < 0 ? -(long)number : number;
                if (!known || size < least || size > most)
                {
                    problem ??= $"{name}={Shown(item)} is out of range. Write numbers from {least} to {most}{(negative ? $", or from the end -{least} to -{most}" : "")}.";
                    return numbers;
                }

                numbers.Add(number);
            }

            return numbers.Distinct().Order().ToList();
        }

        private List<NthDay> Days()
        {
            var days = new List<NthDay>();
            if (!parts.TryGetValue("BYDAY", out var text))
                return days;
            foreach (var item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (DayOf(item) is { } day)
                    days.Add(day);
                else
                    problem ??= $"BYDAY={Shown(item)} is no weekday. Write MO, TU, WE, TH, FR, SA or SU, with a number from 1 to 53 or -1 to -53 before it where it is the nth.";
            }

            return days.Distinct().ToList();
        }

        private static NthDay? DayOf(string item)
        {
            if (item.Length < 2 || WeekdayOf(item[^2..]) is not { } day)
                return null;
            if (item.Length == 2)
                return new(0, day);
            var known = int.TryParse(item[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nth);
            return known && nth is (>= 1 and <= 53) or (>= -53 and <= -1) ? new(nth, day) : null;
        }

        private static IsoDayOfWeek? WeekdayOf(string code)
        {
            var index = Array.FindIndex(Weekdays, day => day.Equals(code, StringComparison.OrdinalIgnoreCase));
            return index < 0 ? null : (IsoDayOfWeek)(index + 1);
        }

        private IsoDayOfWeek WeekStartOf()
        {
            if (!parts.TryGetValue("WKST", out var text))
                return IsoDayOfWeek.Monday;
            if (WeekdayOf(text) is { } day)
                return day;
            problem ??= $"WKST={Shown(text)} is no weekday. Write MO, TU, WE, TH, FR, SA or SU.";
            return IsoDayOfWeek.Monday;
        }

        /// <summary>The sixth Monday of a month, or the second of a week, never comes: a slip of the writer, not a rule.</summary>
        private void CheckOrdinals(RecurrenceRule rule)
        {
            if (rule.Frequency < Frequency.Monthly || rule.ByDay.FirstOrDefault(day => day.Nth != 0) is not { Nth: not 0 })
                return;
            if (rule.ByWeekNo.Count > 0)
                problem ??= "A week has each weekday once. Write BYDAY without numbers beside BYWEEKNO.";
            else if ((rule.Frequency == Frequency.Monthly || rule.ByMonth.Count > 0) && rule.ByDay.Any(day => Math.Abs(day.Nth) > 5))
                problem ??= "A month has no weekday six times. Write numbers from 1 to 5 or -1 to -5 in BYDAY.";
        }
    }
}
