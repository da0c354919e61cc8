namespace Evenhand.Calendar.Recurrence;

/// <summary>
/// The clock times of one period, in order, as seconds from its beginning: every pairing of the hours, minutes and seconds
/// of the rule. They are computed, not stored: BYHOUR, BYMINUTE and BYSECOND together can name 86,400.
/// </summary>
internal sealed class ClockTimes
{
    private readonly int[] hours;
    private readonly int[] minutes;
    private readonly int[] seconds;

    public ClockTimes(RecurrenceRule rule)
    {
        hours = rule.Frequency > Frequency.Hourly ? Sorted(rule.ByHour) : [0];
        minutes = rule.Frequency > Frequency.Minutely ? Sorted(rule.ByMinute) : [0];
        seconds = rule.Frequency > Frequency.Secondly ? Sorted(rule.BySecond) : [0];
    }

    public int Count => hours.Length * minutes.Length * seconds.Length;

    public int this[int index]
    {
        get
        {
            var second = seconds[index % seconds.Length];
            index /= seconds.Length;
            return hours[index / minutes.Length] * 3600 + minutes[index % minutes.Length] * 60 + second;
        }
    }

    private static int[] Sorted(IReadOnlyList<int> numbers) => [.. numbers.Distinct().Order()];
}
