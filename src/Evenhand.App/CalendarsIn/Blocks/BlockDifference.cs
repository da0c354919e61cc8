using System.Globalization;
using Evenhand.Domain.Scenarios;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Blocks;

/// <summary>Tells two states of a calendar apart as far as the household's days go by them.</summary>
public static class BlockDifference
{
    /// <summary>First day on which they differ from a day on; null when they say the same.</summary>
    /// <param name="to">Not included.</param>
    public static LocalDate? FirstDay(SourceBlocks before, SourceBlocks after, LocalDate from, LocalDate to)
    {
        var (old, now) = (Lines(before.Between(from, to)), Lines(after.Between(from, to)));
        var first = old.Except(now).Concat(now.Except(old)).Select(line => (LocalDate?)line.Day).Min();
        return first is { } day ? LocalDate.Max(day, from) : null;
    }

    private static HashSet<(LocalDate Day, string Text)> Lines(SourceBlocks blocks) =>
    [
        .. blocks.Changes.Where(change => change.Kind != DayChangeKind.Rostered).Select(change => (change.From.Date, Line($"{change.Kind} {change.From:s} {change.To:s} {change.Where} {change.BlockKind} {change.Commute}"))),
        .. blocks.Dates.Select(entry => (entry.From, Line($"{entry.Kind} {entry.From:uuuu-MM-dd} {entry.To:uuuu-MM-dd}"))),
        .. blocks.Custody.SelectMany(dates => dates.With).Select(time => (time.From.Date, Line($"with {time.From:s} {time.To:s}"))),
    ];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
