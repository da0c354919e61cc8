using Evenhand.App.Data.Accounts;
using Evenhand.App.Data.Calendars;
using Evenhand.App.Data.Changes;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Inboxes;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Records;
using Evenhand.App.Data.Schema;
using Evenhand.App.Data.Writing;
using NodaTime;

namespace Evenhand.App.Data;

/// <summary>The households that a server keeps. One for a process; safe to use from any number of threads.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly Database database;
    private readonly IClock clock;
    private readonly HouseholdWriter writer;
    private readonly HistoryReader history;

    private Store(Database database, IClock clock)
    {
        this.database = database;
        this.clock = clock;
        Changes = new();
        writer = new(database, Changes, clock);
        history = new(database);
        Households = new(writer, new SnapshotReader(database), new AnswerReader(database), clock);
        Accounts = new(database);
        Calendars = new(database);
        Records = new(database);
        Inboxes = new(database);
        database.Listen(Changes);
    }

    public StoredHouseholds Households { get; }

    /// <summary>Logins, sessions and who belongs where.</summary>
    public StoredAccounts Accounts { get; }

    /// <summary>Calendars that members keep here with the programs of their devices.</summary>
    public StoredCalendars Calendars { get; }

    /// <summary>What named adults keep of a crisis.</summary>
    public StoredRecords Records { get; }

    /// <summary>What was read of calendars that come in.</summary>
    public StoredInboxes Inboxes { get; }

    /// <summary>Tells when a household has changed.</summary>
    public ChangeFeed Changes { get; }

    /// <summary>Why nothing can be written now; null while writing works.</summary>
    public Trouble? Trouble => database.Trouble;

    /// <summary>Opens the store, brings its schema up to date and checks that it can be relied on.</summary>
    /// <exception cref="SchemaException">It belongs to a newer program.</exception>
    /// <exception cref="DamagedStoreException">It cannot be read; it is left as it is.</exception>
    /// <exception cref="DirectoryInUseException">The directory is being restored.</exception>
    public static async Task<Store> Open(StoreOptions options, IClock clock, CancellationToken stop = default) => options switch
    {
        { DataDirectory: { } directory, PostgresConnection: null } => new(await SqliteDatabase.Start(directory, clock, stop), clock),
        { PostgresConnection: { } connection, DataDirectory: null } => new(await PostgresDatabase.Start(connection, clock, stop), clock),
        _ => throw new ArgumentException("A store is in a directory or on a server: name one of the two.", nameof(options)),
    };

    /// <summary>Carries out one act on the caller's household: all of it or nothing. The answer comes when it is on the disk.</summary>
    /// <param name="act">Kind of act for the history, for example <c>week.keep</c>.</param>
    /// <param name="edit">Changes rows. It holds up other writers, so it waits for nothing but the store.</param>
    /// <param name="idempotencyKey">Names the request: sent again, it is answered again and not carried out again.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before it was carried out.</exception>
    public Task<Written> Write(Caller caller, string act, Func<HouseholdEdit, CancellationToken, Task> edit, string? idempotencyKey = null, CancellationToken stop = default) =>
        writer.Write(caller, act, edit, idempotencyKey, stop);

    /// <summary>Takes an act back, if what it changed is still as it left it. That is an act, and can be taken back.</summary>
    public Task<Written> Undo(Caller caller, long seq, CancellationToken stop = default) =>
        writer.Write(caller, UndoAct.Kind, (edit, token) => UndoAct.Run(edit, seq, token), key: null, stop);

    /// <summary>The acts of one day on the household's own calendar, newest first, without what others did for themselves alone.</summary>
    public async Task<IReadOnlyList<Act>> History(Caller caller, LocalDate date, CancellationToken stop = default) => ActKinds.For(caller, await history.Of(caller.Household, date, stop));

    /// <summary>The last acts, newest first, without what others did for themselves alone.</summary>
    public async Task<IReadOnlyList<Act>> LastActs(Caller caller, int most, CancellationToken stop = default) => ActKinds.For(caller, await history.Last(caller.Household, most, stop));

    /// <summary>One act; null when there is none of this number.</summary>
    public Task<Act?> Act(Caller caller, long seq, CancellationToken stop = default) => history.One(caller.Household, seq, stop);

    /// <summary>Up to which entry of the journal the caller has looked; null when they never did.</summary>
    internal Task<long?> Seen(Caller caller, CancellationToken stop) => caller.Member is { } member ? history.Seen(caller.Household, member, stop) : Task.FromResult<long?>(null);

    /// <summary>The acts after an entry and since a moment, oldest first, with the rows that they changed, without what others did for themselves alone.</summary>
    internal async Task<IReadOnlyList<Entered>> ActsAfter(Caller caller, long seq, Instant since, int most, CancellationToken stop) =>
        [.. (await history.After(caller.Household, seq, since, most, stop)).Where(entered => ActKinds.IsFor(caller, entered.Act))];

    /// <summary>Erases for good what these acts changed; that they happened stays on record.</summary>
    public Task<Written> EraseContent(Caller caller, IReadOnlyList<long> seqs, CancellationToken stop = default) =>
        writer.Write(caller, ActKinds.Erase, (edit, token) => Journal.EraseContent.Run(edit, seqs, token), key: null, stop);

    /// <summary>Removes ended sessions and the answers to requests of more than a week ago; for once a day.</summary>
    /// <exception cref="StoreUnavailableException">Nothing can be written now.</exception>
    public Task Tidy(CancellationToken stop = default) => database.Write(new TidyJob(database, clock.GetCurrentInstant()), stop);

    /// <summary>The journal of a household with its hashes, as JSON. It holds what members said apart; it is for whoever runs the machine.</summary>
    public Task<string> JournalJson(HouseholdId household, CancellationToken stop = default) => new JournalExport(database).Json(household, reader: null, ownOnly: false, stop);

    /// <summary>The journal for a member to take along: the content of their own acts, and for an adult the hashes of everyone's, by which it can be proved.</summary>
    public Task<string> JournalJson(Caller reader, CancellationToken stop = default) =>
        new JournalExport(database).Json(reader.Household, reader.Member ?? throw new ArgumentException("Only a member takes it along.", nameof(reader)), ownOnly: reader.Role != Role.Adult, stop);

    /// <summary>Carries out what waits, and closes.</summary>
    public ValueTask DisposeAsync() => database.DisposeAsync();
}
