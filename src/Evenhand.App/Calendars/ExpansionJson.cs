using Evenhand.App.Json;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.App.Calendars;

/// <summary>
/// Occurrences of a calendar as JSON: <c>occurrences</c> (<c>uid</c>, <c>start</c>, <c>end</c>, <c>summary</c>, <c>all_day</c>) and <c>problems</c> (<c>line</c>, <c>what</c>, <c>instead</c>).
/// Times are UTC as in a calendar, 20261124T160000Z; floating ones have no Z, and days are 20261124.
/// </summary>
public static class ExpansionJson
{
    public static string Write(CalendarFile file, IReadOnlyList<CalendarOccurrence> occurrences) => ObjectText.Of(json =>
    {
        json.WriteStartArray("occurrences");
        foreach (var one in occurrences)
        {
            json.WriteStartObject();
            json.WriteString("uid", one.Uid);
            json.WriteString("start", TimeOf(one.Start));
            json.WriteString("end", TimeOf(one.End));
            json.WriteString("summary", one.Summary);
            json.WriteBoolean("all_day", one.IsWholeDay);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in file.Problems.List)
        {
            json.WriteStartObject();
            json.WriteNumber("line", problem.Line);
            json.WriteString("what", problem.What);
            json.WriteString("instead", problem.Instead);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("more_problems", file.Problems.More);
    });

    public static string TimeOf(EventTime time) => time.Match(
        day => CalendarValues.Date(day.Date),
        at => at.Zone is null ? CalendarValues.Local(at.Local) : CalendarValues.Utc(EventTimes.InstantOf(at)));
}
