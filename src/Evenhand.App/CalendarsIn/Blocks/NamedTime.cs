using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Blocks;

/// <summary>A time of an adult with the title of its event, where its owner shows titles.</summary>
public sealed record NamedTime(PersonId Who, LocalDateTime Start, LocalDateTime End, string Title)
{
    private const int MostTitles = 3;

    /// <summary>The page with the titles in the times that calendars take.</summary>
    public static WeekPage In(WeekPage page, IReadOnlyList<NamedTime> names) => names.Count == 0 ? page : page with
    {
        Busy = [.. page.Busy.Select(busy => busy is { Kind: SourceBlocks.Appointment, What: "" } ? busy with { What = TitlesIn(busy, names) } : busy)],
    };

    private static string TitlesIn(BusyTime busy, IReadOnlyList<NamedTime> names) =>
        string.Join(", ", names.Where(name => name.Who == busy.Who && name.Start < busy.End && name.End > busy.Start).Select(name => name.Title).Distinct(StringComparer.Ordinal).Take(MostTitles));
}
