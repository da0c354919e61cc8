using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>Marks as rows of the store.</summary>
internal static class StoredMarks
{
    /// <summary>Null for a kind that this program does not know.</summary>
    public static Mark? Read(MarkRow row, LocalDate monday) => Enum.TryParse<MarkKind>(row.Kind, out var kind)
        ? new(row.Item, kind, row.Who, row.Start is { } minute ? monday.AtMidnight().PlusMinutes(minute) : null, row.Minutes, row.Text)
        : null;

    public static MarkRow Row(Mark mark, LocalDate monday) => new()
    {
        Id = NewId.Short(),
        Monday = monday,
        Item = mark.Item,
        Kind = mark.Kind.ToString(),
        Who = mark.Who,
        Start = mark.Start is { } start ? HouseholdTime.MinuteOf(monday, start) : null,
        Minutes = mark.Minutes,
        Text = mark.Other,
    };
}
