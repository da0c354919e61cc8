using System.Text.Json;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>Marks and entries of a week as rows of the store.</summary>
internal static class StoredMarks
{
    /// <summary>Kind of the rows that hold a week's own entries.</summary>
    public const string Entry = "Entry";

    /// <summary>Null for a kind that this program does not know.</summary>
    public static Mark? Read(MarkRow row) => row.Kind != Entry && Enum.TryParse<MarkKind>(row.Kind, out var kind)
        ? new(row.Item, kind, row.Who, row.Start is { } minute ? row.Monday.AtMidnight().PlusMinutes(minute) : null, row.Minutes, row.Text)
        : null;

    public static WeekEntry? ReadEntry(MarkRow row)
    {
        if (row.Kind != Entry || row.Start is not { } minute || JsonSerializer.Deserialize<EntryText>(row.Text ?? "null") is not { } text)
            return null;
        var start = row.Monday.AtMidnight().PlusMinutes(minute);
        return new()
        {
            Id = row.Id,
            Name = text.Name,
            Start = start,
            End = start.PlusMinutes(row.Minutes ?? 0),
            Who = [.. text.Who.Select(id => new PersonId(id))],
            Children = [.. text.Children.Select(id => new PersonId(id))],
            Place = text.Place,
            PrivateTo = text.PrivateTo is { } reader ? new(reader) : null,
        };
    }

    public static MarkRow Row(Mark mark, LocalDate monday) => new()
    {
        Id = NewId.Short(),
        Monday = monday,
        Item = mark.Item,
        Kind = mark.Kind.ToString(),
        Who = mark.Who,
        Start = mark.Start is { } start ? Minute(monday, start) : null,
        Minutes = mark.Minutes,
        Text = mark.Other,
    };

    public static MarkRow Row(WeekEntry entry, LocalDate monday) => new()
    {
        Id = entry.Id,
        Monday = monday,
        Item = entry.Key,
        Kind = Entry,
        Start = Minute(monday, entry.Start),
        Minutes = Minute(monday, entry.End) - Minute(monday, entry.Start),
        Text = JsonSerializer.Serialize(new EntryText(entry.Name, [.. entry.Who.Select(id => id.Value)], [.. entry.Children.Select(id => id.Value)], entry.Place, entry.PrivateTo?.Value)),
    };

    private static int Minute(LocalDate monday, LocalDateTime time) => (int)Period.Between(monday.AtMidnight(), time, PeriodUnits.Minutes).Minutes;

    private sealed record EntryText(string Name, IReadOnlyList<string> Who, IReadOnlyList<string> Children, string Place, string? PrivateTo);
}
