using System.Text.Json.Nodes;
using Evenhand.App.Catalogues;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Rows;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Looked;

/// <summary>A week as it was before some acts: what they changed is taken back, newest first.</summary>
internal static class WeekThen
{
    private const string Marks = "mark";
    private const string Weeks = "week";

    /// <param name="rows">What was said about the week's items, as it is now.</param>
    /// <param name="acts">Oldest first.</param>
    public static BookedWeek Of(BookedWeek now, IReadOnlyList<MarkRow> rows, IReadOnlyList<Entered> acts)
    {
        var monday = now.Week.Page.Monday;
        var then = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var week = now.Week;
        foreach (var change in acts.Reverse().SelectMany(act => act.Rows).Where(change => MondayOf(change) == monday))
        {
            if (change.Table == Weeks)
                week = change.Before is { } image ? KeptWeekFile.Read((string)image["plan"]!, now.Family, CatalogueFile.Shipped) : week;
            else if (change.Table == Marks)
                TakeBack(then, change);
        }

        return new(week, now.State, [.. then.Values.Select(row => StoredMarks.Read(row, monday)).OfType<Mark>()], now.Family, now.Revision, now.On)
        {
            Entries = [.. then.Values.Select(row => StoredEntries.Read(row, monday)).OfType<WeekEntry>()],
        };
    }

    /// <summary>The week that a changed row is about; null for other rows.</summary>
    public static LocalDate? MondayOf(RowChange change) =>
        change.Table is Marks or Weeks && LocalDatePattern.Iso.Parse((string?)change.Either["monday"] ?? "") is { Success: true } monday ? monday.Value : null;

    /// <summary>The item that a changed row is about; null for a row about a whole week.</summary>
    public static string? ItemOf(RowChange change) => change.Table == Marks ? (string?)change.Either["item"] : null;

    private static void TakeBack(Dictionary<string, MarkRow> rows, RowChange change)
    {
        if (change.After is { } after)
            rows.Remove((string)after["id"]!);
        if (change.Before is { } before)
            rows[(string)before["id"]!] = Read(before);
    }

    private static MarkRow Read(JsonObject image) => new()
    {
        Id = (string)image["id"]!,
        Item = (string)image["item"]!,
        Kind = (string)image["kind"]!,
        Who = (string?)image["who"] is { } who ? new PersonId(who) : null,
        Start = (int?)image["start"],
        Minutes = (int?)image["minutes"],
        Text = (string?)image["text"],
    };
}
