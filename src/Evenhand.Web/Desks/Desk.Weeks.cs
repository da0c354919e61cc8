using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Ids;
using Evenhand.App.Plans;
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
        var week = Booked(date);
        return View.Week(week.For(Me, T["week.taken"]));
    }

    /// <summary>The week for everyone's eyes: without what is private to anyone.</summary>
    public LivedWeek SharedWeek(LocalDate date) => View.ForEveryone.Week(Booked(date).Shared);

    /// <summary>The problem of the week and its plan in it, for what a change would cost and why it is so.</summary>
    public PlannedWeek Planned(LocalDate date) => Booked(date).Planned;

    /// <summary>Corrects an item of a week; the answer is the number of the act, for its undo.</summary>
    public async Task<long> Mark(LocalDate monday, Mark mark, CancellationToken stop)
    {
        var week = await Load(monday, stop);
        DemandAnswer(monday, mark.Item);
        return Number(await acts.Mark(Caller, week, WeekActKinds.Of(mark.Kind), [mark], stop));
    }

    /// <summary>Takes a correction back.</summary>
    public async Task<long> Unmark(LocalDate monday, string item, MarkKind kind, CancellationToken stop)
    {
        var week = await Load(monday, stop);
        DemandAnswer(monday, item);
        return Number(await acts.Unmark(Caller, week, item, [kind], stop));
    }

    /// <summary>Another time, another person, or both, in one act.</summary>
    public async Task<long> Move(LocalDate monday, LivedItem item, PersonId? who, LocalDateTime start, CancellationToken stop)
    {
        var moved = new List<Mark>();
        if (who is not null)
            moved.Add(new(item.Key, MarkKind.PinnedPerson, who));
        if (start != item.Start)
            moved.Add(new(item.Key, MarkKind.Moved, Start: start));
        return Number(await acts.Mark(Changing(Resource.Week), await Load(monday, stop), WeekActKinds.Of(MarkKind.Moved), moved, stop));
    }

    /// <summary>Frees an item from the other that it was tied to.</summary>
    public async Task<long> Untie(LocalDate monday, string item, CancellationToken stop) => Number(await acts.Unmark(Changing(Resource.Week), await Load(monday, stop), item, [MarkKind.SamePerson, MarkKind.DifferentPerson], stop));

    /// <summary>An id for a new entry.</summary>
    public static string NewEntryId() => NewId.Short();

    /// <summary>Adds an entry to its week.</summary>
    public async Task<long> AddEntry(WeekEntry entry, CancellationToken stop) => Number(await acts.AddEntry(Changing(Resource.Week), await Load(entry.Start.Date, stop), entry, stop));

    public async Task<long> RemoveEntry(LocalDate monday, string key, CancellationToken stop) => Number(await acts.RemoveEntry(Changing(Resource.Week), await Load(monday, stop), key, stop));
}
