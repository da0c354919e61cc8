namespace Evenhand.Domain.Hours;

/// <summary>Days of the week; day 0 is Monday.</summary>
public readonly record struct DaySet(byte Bits)
{
    public static readonly DaySet All = new(0b111_1111);
    public static readonly DaySet Weekdays = new(0b001_1111);

    public int Count => System.Numerics.BitOperations.PopCount(Bits);

    public bool Contains(int day) => (Bits >> day & 1) == 1;

    public IEnumerable<int> Days()
    {
        for (var day = 0; day < 7; day++)
            if (Contains(day))
                yield return day;
    }

    /// <summary>Reads <c>Mon</c>, <c>Mon-Fri</c>, <c>Sun-Thu</c> (ranges may wrap) and lists of them; null when a word is no day.</summary>
    public static DaySet? Parse(string text)
    {
        byte bits = 0;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            if (ends.Length is < 1 or > 2 || Weekday.Parse(ends[0]) is not { } first || Weekday.Parse(ends[^1]) is not { } last)
                return null;
            for (var day = first; ; day = (day + 1) % 7)
            {
                bits |= (byte)(1 << day);
                if (day == last)
                    break;
            }
        }

        return bits == 0 ? null : new DaySet(bits);
    }

    public override string ToString()
    {
        var days = Days().ToList();
        if (days.Count > 2 && days[^1] - days[0] == days.Count - 1)
            return $"{Weekday.Name(days[0])}-{Weekday.Name(days[^1])}";
        return string.Join(",", days.Select(Weekday.Name));
    }
}
