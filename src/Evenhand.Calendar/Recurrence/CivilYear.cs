namespace Evenhand.Calendar.Recurrence;

/// <summary>One Gregorian year in whole numbers: days are counted from 1970-01-01, days of the year from 0, weekdays from Monday, 0.</summary>
internal sealed class CivilYear
{
    public const int Last = 9999;

    private static readonly int[] Plain = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
    private static readonly int[] Leap = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366];

    private readonly int[] starts;

    public CivilYear(int year)
    {
        Year = year;
        var before = year - 1L;
        FirstDay = (int)(before * 365 + before / 4 - before / 100 + before / 400 - 719_162);
        starts = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? Leap : Plain;
    }

    public int Year { get; }

    /// <summary>The number of 1 January.</summary>
    public int FirstDay { get; }

    public int Length => starts[12];

    /// <summary>The day of the year on which a month, 1 to 12, begins.</summary>
    public int MonthStart(int month) => starts[month - 1];

    public int MonthLength(int month) => starts[month] - starts[month - 1];

    public int MonthOf(int dayOfYear)
    {
        var month = dayOfYear / 31 + 1;
        return dayOfYear >= starts[month] ? month + 1 : month;
    }

    public static int WeekdayOf(int day) => (int)(((day + 3L) % 7 + 7) % 7);

    /// <summary>The year, from 1, that holds a day.</summary>
    public static int YearOf(int day)
    {
        var year = (int)((day + 719_162L) * 400 / 146_097) + 1;
        while (new CivilYear(year).FirstDay > day)
            year--;
        while (new CivilYear(year + 1).FirstDay <= day)
            year++;
        return year;
    }
}
