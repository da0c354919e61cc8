using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>A planned week with its corrections. What nobody corrected went to plan.</summary>
public sealed class LivedWeek
{
    private LivedWeek(WeekPage page, IReadOnlyList<LivedItem> items)
    {
        Page = page;
        Items = items;
    }

    public WeekPage Page { get; }

    /// <summary>By start.</summary>
    public IReadOnlyList<LivedItem> Items { get; }

    public LocalDate Monday => Page.Monday;

    public static LivedWeek Of(WeekPage page, IReadOnlyList<Mark> marks) => Of(page, marks, []);

    /// <param name="entries">Entries of this week.</param>
    public static LivedWeek Of(WeekPage page, IReadOnlyList<Mark> marks, IReadOnlyList<WeekEntry> entries)
    {
        var byItem = marks.ToLookup(mark => mark.Item, StringComparer.Ordinal);
        LivedItem Marked(LivedItem item) => byItem[item.Key].Aggregate(item, With);
        var items = page.Items.Select(item => Marked(new LivedItem(item) { WaitsForAnswer = page.WaitsForAnswer(item) }))
            .Concat(entries.Select(entry => Marked(new LivedItem(entry.ToItem()) { PrivateTo = entry.PrivateTo }))).ToList();
        var tied = Ties.Keep(items, [.. marks.Where(mark => mark.Kind is MarkKind.SamePerson or MarkKind.DifferentPerson)], [.. page.Loads.Keys]);
        return new(page, [.. tied.OrderBy(item => item.Start).ThenBy(item => item.Key, StringComparer.Ordinal)]);
    }

    /// <summary>The week with these items of it, for a reader who does not see all.</summary>
    internal static LivedWeek Seen(WeekPage page, IEnumerable<LivedItem> items) => new(page, [.. items]);

    public LivedItem? Find(string key) => Items.FirstOrDefault(item => item.Key == key);

    /// <summary>What begins on a day, or is still going on from the day before.</summary>
    public IEnumerable<LivedItem> On(LocalDate date) => Items.Where(item => item.Start.Date == date || (item.Start.Date < date && item.End > date.AtMidnight()));

    private static LivedItem With(LivedItem item, Mark mark) => mark.Kind switch
    {
        MarkKind.Done => item with { SaidDone = true },
        MarkKind.DoneBy => item with { SaidDone = true, Who = [mark.Who!.Value], WaitsForAnswer = false, MayBeClaimed = false },
        MarkKind.Moved => item with { Moved = true, Start = mark.Start!.Value, End = mark.Start.Value.Plus(Period.Between(item.Plan.Start, item.Plan.End, PeriodUnits.Minutes)) },
        MarkKind.Longer => item with { End = item.Start.PlusMinutes(mark.Minutes!.Value) },
        MarkKind.LetGo => item with { LetGo = true },
        MarkKind.PinnedPerson => item with { PersonPinned = true, MayBeClaimed = false, Who = mark.Who is { } who ? [who] : item.Who },
        MarkKind.PinnedTime => item with { TimePinned = true },
        MarkKind.AnyoneMayClaim => item with { MayBeClaimed = true, Who = [] },
        MarkKind.SamePerson or MarkKind.DifferentPerson => item with { TiedTo = mark.Other },
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark.Kind, "An unknown mark."),
    };
}
