using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Plans;
using Evenhand.App.QuickAdd;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>The board's part of the desk: entries, moves, and what changes the household together with its weeks.</summary>
public sealed partial class Desk
{
    /// <summary>A change of the household repairs the stored weeks from now on, up to so many; later ones are planned when they come.</summary>
    private const int MostWeeksAhead = 12;

    /// <summary>The week with its corrections and entries, as the asker may read it.</summary>
    public LivedWeek Week(LocalDate date) => View.Week(Booked(date).SeenBy(Me, T["week.taken"]));

    /// <summary>The week for everyone's eyes: without what is private to anyone.</summary>
    public LivedWeek SharedWeek(LocalDate date) => View.ForEveryone.Week(Booked(date).Lived);

    /// <summary>Corrects an item of a week; the answer is the number of the act, for its undo.</summary>
    public async Task<long> Mark(LocalDate monday, Mark mark, CancellationToken stop)
    {
        await Load(monday, stop);
        DemandAnswer(monday, mark.Item);
        return await Write(monday, mark.Item, week => acts.Mark(Caller, week, mark, stop), stop);
    }

    /// <summary>Takes a correction back.</summary>
    public async Task<long> Unmark(LocalDate monday, string item, MarkKind kind, CancellationToken stop)
    {
        var week = await Load(monday, stop);
        DemandAnswer(monday, item);
        return Number(await acts.Unmark(Caller, week, item, kind, stop));
    }

    /// <summary>The problem of the week and its plan in it, for what a change would cost and why it is so.</summary>
    public PlannedWeek Planned(LocalDate date) => book.Problem(Booked(date));

    /// <summary>Another time, another person, or both, in one act.</summary>
    public async Task<long> Move(LocalDate monday, LivedItem item, PersonId? who, LocalDateTime start, CancellationToken stop) =>
        await Write(monday, item.Key, week => acts.Move(Changing(Resource.Week), week, item.Key, who, start == item.Start ? null : start, stop), stop);

    /// <summary>Writes about an item. When somebody else wrote at the same moment, it is written again if the item is still as the asker saw it.</summary>
    private async Task<long> Write(LocalDate monday, string item, Func<BookedWeek, Task<Written>> write, CancellationToken stop)
    {
        const int mostTries = 5;
        var seen = Week(monday).Find(item) is { } there ? ItemState.Of(there) : null;
        for (var tries = 1; ; tries++)
        {
            var written = await write(await Load(monday, stop));
            if (written is not Written.Stale)
                return Number(written);
            weeks.Remove(MondayOf(monday));
            await Open(Caller, stop);
            await Load(monday, stop);
            if (tries == mostTries || Week(monday).Find(item) is not { } now || ItemState.Of(now) != seen)
                throw new NotWrittenException(written);
        }
    }

    /// <summary>Adds an entry to its week.</summary>
    public async Task<long> AddEntry(WeekEntry entry, CancellationToken stop) => Number(await acts.Add(Changing(Resource.Week), await Load(entry.Start.Date, stop), entry, stop));

    /// <summary>The entry of this key, as long as the asker may read it.</summary>
    public WeekEntry? Entry(LocalDate monday, string key) => Booked(monday).Entries.FirstOrDefault(entry => entry.Key == key && (entry.PrivateTo is null || entry.PrivateTo == Me));

    public async Task<long> RemoveEntry(LocalDate monday, WeekEntry entry, CancellationToken stop) => Number(await acts.Remove(Changing(Resource.Week), await Load(monday, stop), entry, stop));

    /// <summary>Adds what repeats every week to the household: an activity of children, or a stretch of the adults' week.</summary>
    public async Task<long> AddRepeating(QuickReading reading, CancellationToken stop)
    {
        var first = MondayOf(reading.Date);
        var family = Snapshot.On(first);
        return await Change(WeekActKinds.Repeat, reading.What, household => Repeating.Add(household, reading), parts => Repeating.Add(parts, family, reading, first), first, null, stop);
    }

    public static string NewId() => Guid.NewGuid().ToString("n")[..12];

    /// <summary>The week as it would be for the household as it has become.</summary>
    public async Task<RepairedWeek> Renewed(LocalDate monday, CancellationToken stop)
    {
        var week = await Load(monday, stop);
        return Seen(RepairedWeek.Of(week, week.Family, FromNow(monday), stop));
    }

    public async Task<long> KeepRenewed(LocalDate monday, CancellationToken stop)
    {
        var week = await Load(monday, stop);
        return Number(await acts.Renew(Changing(Resource.Week), RepairedWeek.Of(week, week.Family, FromNow(monday), stop).Week, stop));
    }

    /// <summary>The plan of the week stands, although the household changed after it was made.</summary>
    public async Task<long> LetStand(LocalDate monday, CancellationToken stop) => Number(await acts.Stand(Changing(Resource.Week), await Load(monday, stop), stop));

    /// <summary>Nothing that is past is planned anew.</summary>
    private LocalDateTime FromNow(LocalDate monday) => LocalDateTime.Max(Now, monday.AtMidnight());

    /// <summary>
    /// Changes the household, and in the same act the proposals for the days concerned. A week that is kept or has begun stays as it
    /// is; its pages say that it was planned before.
    /// </summary>
    /// <param name="until">Last day concerned; null for no end.</param>
    private async Task<long> Change(string kind, string item, Func<Household, Household> change, Action<PartsEdit> parts, LocalDate from, LocalDate? until, CancellationToken stop)
    {
        var repaired = new List<KeptWeek>();
        foreach (var week in await ProposalsFrom(from, until, stop))
            repaired.Add(RepairedWeek.Of(week, change(week.Family), week.Week.Page.Monday.AtMidnight(), stop).Week);
        return Number(await acts.Change(Changing(Resource.Household), kind, item, parts, repaired, stop));
    }

    /// <summary>The stored weeks ahead that nobody has kept: whatever is not stored is planned when it comes.</summary>
    private Task<IReadOnlyList<BookedWeek>> ProposalsFrom(LocalDate from, LocalDate? until, CancellationToken stop) => LoadStored(
        LocalDate.Max(MondayOf(from), NextMonday), LocalDate.Min(until ?? LocalDate.MaxIsoValue, MondayOf(Today).PlusWeeks(MostWeeksAhead)), stop, WeekState.Proposal);
}
