using Evenhand.App.Today;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks.Boards;

/// <summary>Lays a week out as a board.</summary>
public static class BoardReading
{
    /// <summary>Routine up to this length may be folded away.</summary>
    private const int SmallMinutes = 30;

    public static WeekBoard Of(Household household, LivedWeek week)
    {
        var dates = Enumerable.Range(0, 7).Select(week.Monday.PlusDays).ToList();
        var days = dates.Select(date => DayReading.Of(household, week, date)).ToList();
        var people = days.SelectMany(day => day.People.Select(person => person.Person)).Distinct().ToList();
        return new()
        {
            Days = dates,
            Family = [.. dates.Select(date => Family(household, week, date))],
            People = [.. people.Select(person => new BoardRow(person, [.. days.Select(day => Cell(day, person))]))],
            Children = [.. household.Children.Select((child, index) => new ChildRow(child.Id, [.. days.Select(day => day.Children[index])]))],
        };
    }

    /// <summary>Routine that nobody looks for on a board: short, at home or on the side, with its owner, as planned.</summary>
    public static bool IsSmall(LivedItem item) => item.Minutes <= SmallMinutes
        && item is { IsRide: false, IsCover: false, WaitsForAnswer: false, IsEntry: false, Moved: false, MayBeClaimed: false, PersonPinned: false, TimePinned: false }
        && item.Plan.Responsibility is not ("protected" or "session" or "ride")
        && item.Plan.Place is "home" or "anywhere";

    private static BoardCell Cell(DayPage day, PersonId person) => new(
        day.Date,
        [.. (day.Of(person)?.Parts ?? []).Select(part => part with { Entries = [.. part.Entries.Where(entry => entry.Item is not { Who.Count: 0 })] }).Where(part => part.Entries.Count > 0).Select(Part)]);

    private static BoardPart Part(PartOfDay part)
    {
        var small = part.Entries.Where(entry => entry.Item is { } item && IsSmall(item)).ToList();
        return small.Count < 2
            ? new(part.Name, part.Entries, [])
            : new(part.Name, [.. part.Entries.Except(small)], [.. small.Select(entry => entry.Item!)]);
    }

    private static FamilyCell Family(Household household, LivedWeek week, LocalDate date) => new(
        date,
        [.. household.DatedEntries.Where(entry => entry.Kind != DatedKind.Term && entry.Covers(date))],
        [.. household.Changes.Where(change => change.From < date.PlusDays(1).AtMidnight() && change.To > date.AtMidnight()).DistinctBy(change => (change.Kind, string.Join(' ', change.Who), change.What))],
        [.. week.On(date).Where(item => item.Who.Count == 0)],
        [.. week.Page.Undone.Where(undone => undone.Date == date)],
        [.. week.Page.Asks.Where(ask => ask.Start.Date == date)]);
}
