using System.Text.Encodings.Web;
using System.Text.Json;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>Entries as rows of the store: what is said about an item that the plan does not have.</summary>
internal static class StoredEntries
{
    public const string Kind = "Entry";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null for a row of another kind.</summary>
    public static WeekEntry? Read(MarkRow row, LocalDate monday)
    {
        if (row.Kind != Kind || row.Text is null || JsonSerializer.Deserialize<Words>(row.Text, Plain) is not { } words)
            return null;
        var start = monday.AtMidnight().PlusMinutes(row.Start ?? 0);
        return new()
        {
            Id = WeekEntry.IdOf(row.Item),
            Name = words.Name,
            Start = start,
            End = start.PlusMinutes(row.Minutes ?? 0),
            Who = [.. words.Who.Select(id => new PersonId(id))],
            Children = [.. words.Children.Select(id => new PersonId(id))],
            Place = words.Place,
            PrivateTo = row.Who,
        };
    }

    public static MarkRow Row(WeekEntry entry, LocalDate monday) => new()
    {
        Id = NewId.Short(),
        Monday = monday,
        Item = entry.Key,
        Kind = Kind,
        Who = entry.PrivateTo,
        Start = HouseholdTime.MinuteOf(monday, entry.Start),
        Minutes = (int)Period.Between(entry.Start, entry.End, PeriodUnits.Minutes).Minutes,
        Text = JsonSerializer.Serialize(new Words(entry.Name, [.. entry.Who.Select(id => id.Value)], [.. entry.Children.Select(id => id.Value)], entry.Place), Plain),
    };

    private sealed record Words(string Name, string[] Who, string[] Children, string Place);
}
