using Evenhand.Calendar.Text;

namespace Evenhand.Calendar.Components;

/// <summary>What was read from the bytes of a calendar: its VCALENDARs, and all that is wrong with it.</summary>
public sealed record CalendarFile(IReadOnlyList<CalendarComponent> Calendars, CalendarProblems Problems)
{
    /// <summary>Most bytes that are read.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>False for what is no calendar at all (nothing, a web page): a reader keeps the last good copy then.</summary>
    public bool IsCalendar => Calendars.Count > 0;
}
