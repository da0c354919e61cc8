using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.CalendarsIn;

/// <summary>How the reading of a calendar goes, for whoever looks at the list.</summary>
/// <param name="GoodAt">When it was read well for the last time; null while it never was.</param>
/// <param name="StaleSince">Since when it could not be read; null while all is well.</param>
/// <param name="Problem">Why not.</param>
/// <param name="Status">Of the answer; null for none.</param>
/// <param name="NextAt">When it is read again; null for a file.</param>
public sealed record CalendarState(bool IsFeed, Instant? GoodAt, Instant? StaleSince, ReadProblem? Problem, int? Status, Instant? NextAt)
{
    public static CalendarState Of(CalendarInboxRow? row) => row is null ? new(false, null, null, null, null, null)
        : new(row.Address.Length > 0, row.GoodAt, row.StaleSince, row.Problem, row.Status, row.NextAt);
}
