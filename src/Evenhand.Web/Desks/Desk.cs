using System.Globalization;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Home;
using Evenhand.App.Looked;
using Evenhand.App.Swaps;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Web.Texts;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>
/// What one request works with: who asks, their household as it is now, the hour there, and the words of their language. It is
/// opened for a caller before a page runs; weeks other than this one and the next are loaded by the page that shows them.
/// </summary>
public sealed partial class Desk(IHttpContextAccessor accessor, IClock clock, Store store, WeekBook book, WeekActs acts, SinceLooked looked, SwapActs swaps, SealedAnswers sealedAnswers, DeviceList devices)
{
    private readonly Dictionary<LocalDate, BookedWeek> weeks = [];
    private Caller? caller;
    private HouseholdSnapshot? snapshot;
    private IReadOnlyDictionary<PersonId, PersonLook>? looks;

    public Text T { get; } = Text.For(Languages(accessor.HttpContext!));

    public bool IsOpen => snapshot is not null;

    public Caller Caller => caller ?? throw NotOpen();

    public HouseholdSnapshot Snapshot => snapshot ?? throw NotOpen();

    /// <summary>The household as it holds today, as the asker may see it.</summary>
    public Household Household => View.Household;

    /// <summary>The person of the household who asks; null for whoever is none of its people.</summary>
    public PersonId? Me => caller?.Person;

    /// <summary>Local time of the household.</summary>
    public LocalDateTime Now => clock.GetCurrentInstant().InZone(Zone).LocalDateTime;

    public DateTimeZone Zone => HouseholdTime.Zone(Snapshot);

    public LocalDate Today => Now.Date;

    public LocalDate NextMonday => MondayOf(Today).PlusWeeks(1);

    public static LocalDate MondayOf(LocalDate date) => HouseholdTime.MondayOf(date);

    /// <summary>Opens the household for a caller; false when there is none, or the caller does not belong to it.</summary>
    public async Task<bool> Open(Caller asking, CancellationToken stop)
    {
        (caller, view) = (asking, null);
        snapshot = await store.Households.Read(asking, stop);
        if (snapshot is not null && long.TryParse(accessor.HttpContext!.Request.Query["did"], CultureInfo.InvariantCulture, out var number) && await store.Act(asking, number, stop) is { } act && act.By == asking.Member)
            JustDone = act;
        return snapshot is not null;
    }

    /// <summary>Reads the week of a day, so that <see cref="Week"/> has it.</summary>
    public async Task<BookedWeek> Load(LocalDate date, CancellationToken stop)
    {
        var monday = MondayOf(date);
        if (!weeks.TryGetValue(monday, out var week))
            weeks[monday] = week = await book.Read(Snapshot, monday, Today, stop);
        return week;
    }

    /// <summary>Reads the weeks that are stored, from a Monday to the week of a last day; one that is not is not planned for it.</summary>
    /// <param name="only">Those in this state alone; null for all.</param>
    public async Task<IReadOnlyList<BookedWeek>> LoadStored(LocalDate monday, LocalDate last, CancellationToken stop, WeekState? only = null)
    {
        var stored = new List<BookedWeek>();
        for (; monday <= last; monday = monday.PlusWeeks(1))
            if (await Snapshot.Week(monday, stop) is { } row && (only ?? row.State) == row.State)
                stored.Add(await Load(monday, stop));
        return stored;
    }

    /// <summary>A week that was loaded.</summary>
    public BookedWeek Booked(LocalDate date) => weeks.TryGetValue(MondayOf(date), out var week) ? week : throw new InvalidOperationException($"The week of {date} is not loaded.");

    /// <summary>The plan of the week of a day without its corrections, as the asker may see it.</summary>
    public KeptWeek Kept(LocalDate date) => Seen(Booked(date).Week);

    /// <summary>Somebody said yes to the plan of this week.</summary>
    public bool IsKept(LocalDate monday) => Booked(monday).State == WeekState.Kept;

    /// <summary>From when on next week's plan stands as a proposal: the household's evening before it.</summary>
    public LocalDateTime ProposalTime => HouseholdTime.ProposalTime(Snapshot, Today);

    /// <summary>True from the household's evening on, until somebody keeps next week's plan.</summary>
    public bool HasProposal => Now >= ProposalTime && weeks.ContainsKey(NextMonday) && !IsKept(NextMonday);

    public async Task<long> KeepWeek(LocalDate monday, CancellationToken stop) => Number(await acts.Keep(Changing(Resource.Week), await Load(monday, stop), stop));

    /// <summary>Switches the minimum day of a date, from now on.</summary>
    public async Task<long> SwitchMinimumDay(LocalDate date, bool on, CancellationToken stop)
    {
        var week = await Load(date, stop);
        var repaired = RepairedWeek.Of(week, MinimumDay.With(week.Family, date, on), LocalDateTime.Max(Now, date.AtMidnight()), stop).Week;
        return Number(await acts.SwitchMinimumDay(Changing(Resource.Week), date, on, repaired, stop));
    }

    /// <summary>Takes an act back: any for an adult, their own for everyone else.</summary>
    public async Task<long> Undo(long act, CancellationToken stop)
    {
        if (RightsTable.Of(Caller.Role, Resource.History, Doing.Answer) != Reach.All && !(await store.LastActs(Caller, 100, stop)).Any(done => done.Seq == act && done.By == Caller.Member))
            throw new AccessRefusedException(Caller.Role, Resource.History, Doing.Answer);
        return Number(await store.Undo(Caller, act, stop));
    }

    /// <summary>The act of the asker that this page follows, to be said and taken back; null when it follows none.</summary>
    public Act? JustDone { get; private set; }

    /// <summary>A row of this household's catalogue.</summary>
    public Responsibility? Row(string id) => new OwnershipView(Household, CatalogueFile.Shipped).Catalogue.Find(new(id));

    public PersonLook Look(PersonId id) => (looks ??= PersonLooks.Of(Household, Snapshot.Members)).TryGetValue(id, out var look) ? look : new(id, id.Value, PersonLooks.Initial(id.Value), 7);

    /// <summary>True for the id of someone of this household, false for the name of a care.</summary>
    public bool IsPerson(string id) => (looks ??= PersonLooks.Of(Household, Snapshot.Members)).ContainsKey(new(id));

    /// <summary>Names in a row: "A", "A and B", "A, B and C".</summary>
    public string Names(IEnumerable<PersonId> ids)
    {
        var names = ids.Select(id => Look(id).Name).ToList();
        return names.Count < 2 ? string.Concat(names) : T["list.and", string.Join(", ", names.SkipLast(1)), names[^1]];
    }

    private static long Number(Written written) => written is Written.Done done ? done.Seq ?? 0 : throw new NotWrittenException(written);

    private static InvalidOperationException NotOpen() => new("No household is open: the page runs for nobody.");
}
