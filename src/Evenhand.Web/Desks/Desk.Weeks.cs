using Evenhand.App.Plans;
using Evenhand.App.QuickAdd;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>The weeks: what is planned, what became of it, and every act that changes them. Each act answers its number, for its undo.</summary>
public sealed partial class Desk
{
    /// <summary>The week with its corrections and entries, as the asker may read it.</summary>
    public LivedWeek Week(LocalDate date)
    {
        var page = Kept(date).Page;
        return LivedWeek.Of(page, Demo.Marks, [.. EntriesOf(page.Monday).Select(entry => entry.SeenBy(Me, T["week.taken"]))]);
    }

    /// <summary>The week for everyone's eyes: without what is private to anyone.</summary>
    public LivedWeek SharedWeek(LocalDate date)
    {
        var page = Kept(date).Page;
        return LivedWeek.Of(page, Demo.Marks, [.. EntriesOf(page.Monday).Where(entry => entry.PrivateTo is null)]);
    }

    /// <summary>The problem of the week and its plan in it, for what a change would cost and why it is so.</summary>
    public PlannedWeek Planned(LocalDate date) => Demo.Planned(date);

    /// <summary>Corrects an item of a week; the answer is the number of the act, for its undo.</summary>
    public Task<long> Mark(LocalDate monday, Mark mark, CancellationToken stop) =>
        Task.FromResult(Demo.KeepMarks(mark.Kind.ToString(), NameOf(monday, mark.Item), marks => [.. marks.Where(other => other.Item != mark.Item || !Replaces(mark.Kind, other.Kind)), mark]));

    /// <summary>Takes a correction back.</summary>
    public Task<long> Unmark(LocalDate monday, string item, MarkKind kind, CancellationToken stop) =>
        Task.FromResult(Demo.KeepMarks("unmarked", NameOf(monday, item), marks => [.. marks.Where(mark => mark.Item != item || mark.Kind != kind)]));

    /// <summary>Another time, another person, or both, in one act.</summary>
    public Task<long> Move(LocalDate monday, LivedItem item, PersonId? who, LocalDateTime start, CancellationToken stop)
    {
        var moved = new List<Mark>();
        if (who is not null)
            moved.Add(new(item.Key, MarkKind.PinnedPerson, who));
        if (start != item.Start)
            moved.Add(new(item.Key, MarkKind.Moved, Start: start));
        return Task.FromResult(Demo.KeepMarks(nameof(MarkKind.Moved), item.Plan.Name, marks => [.. marks.Where(other => other.Item != item.Key || !moved.Exists(mark => Replaces(mark.Kind, other.Kind))), .. moved]));
    }

    /// <summary>Frees an item from the other that it was tied to.</summary>
    public Task<long> Untie(LocalDate monday, string item, CancellationToken stop) =>
        Task.FromResult(Demo.KeepMarks("unmarked", NameOf(monday, item), marks => [.. marks.Where(mark => mark.Item != item || mark.Kind is not (MarkKind.SamePerson or MarkKind.DifferentPerson))]));

    public static string NewId() => Guid.NewGuid().ToString("n");

    /// <summary>Adds an entry to its week.</summary>
    public Task<long> AddEntry(WeekEntry entry, CancellationToken stop) =>
        Task.FromResult(Demo.KeepEntries("added", entry.Name, entries => [.. entries, entry]));

    public Task<long> RemoveEntry(LocalDate monday, string key, CancellationToken stop) =>
        Task.FromResult(Demo.KeepEntries("removed", NameOf(monday, key), entries => [.. entries.Where(entry => entry.Key != key)]));

    /// <summary>Adds what repeats every week to the household: an activity of children, or an appointment of adults.</summary>
    public Task<long> AddRepeating(QuickReading reading, CancellationToken stop) =>
        Task.FromResult(Demo.KeepHousehold("repeats", reading.What, household => Repeating.Add(household, reading)));

    /// <summary>An act in words, for its toast.</summary>
    public string ActWords(long number) => Demo.Act(number) is { Act: not "kept" } act ? T["act.did." + act.Act.ToLowerInvariant(), act.Item] : T["act.kept"];

    /// <summary>Takes an act back; null when there is none of that number.</summary>
    public Task<long?> Undo(long number, CancellationToken stop) => Task.FromResult(Demo.Undo(number));

    private static IEnumerable<WeekEntry> EntriesOf(LocalDate monday) =>
        Demo.Entries.Where(entry => entry.Start.Date >= monday && entry.Start.Date < monday.PlusDays(7));

    private string NameOf(LocalDate monday, string key) => Week(monday).Find(key)?.Plan.Name ?? key;

    /// <summary>One word about who does it, and one about its time.</summary>
    private static bool Replaces(MarkKind kind, MarkKind other) => kind == other || (IsAboutPerson(kind) && IsAboutPerson(other));

    private static bool IsAboutPerson(MarkKind kind) => kind is MarkKind.DoneBy or MarkKind.PinnedPerson or MarkKind.AnyoneMayClaim or MarkKind.SamePerson or MarkKind.DifferentPerson;
}
