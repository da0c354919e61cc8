using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Evenhand.App.Data.Reading;

/// <summary>Reads a household: one question for its revision, and all of it only when that is new.</summary>
internal sealed class SnapshotReader(Database database)
{
    private const int MostKept = 500;

    private readonly SnapshotCache cache = new(MostKept);

    /// <summary>Null when there is no such household.</summary>
    public async Task<HouseholdSnapshot?> Read(HouseholdId id, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        if (await Revision(connection, id, stop) is not { } revision)
            return null;
        if (cache.Find(id, revision) is { } known)
            return known;
        await using var transaction = await database.BeginReading(connection, stop);
        await using var context = database.Context(connection, transaction, id);
        var settings = await context.Set<HouseholdRow>().AsNoTracking().SingleAsync(stop);
        var members = await context.Set<MemberRow>().AsNoTracking().OrderBy(row => row.JoinedAt).ThenBy(row => row.Id).ToListAsync(stop);
        var parts = await context.Set<PartRow>().AsNoTracking().ToListAsync(stop);
        var snapshot = new HouseholdSnapshot(settings, members, parts, new WeekReader(database))
        {
            Privacy = await context.Set<PrivacyRow>().AsNoTracking().ToListAsync(stop),
            Answers = await context.Set<AnswerRow>().AsNoTracking().ToListAsync(stop),
            Invitations = await context.Set<InvitationRow>().AsNoTracking().Where(row => row.UsedAt == null).ToListAsync(stop),
            SentAsks = await context.Set<SentAskRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(stop),
            CalendarsIn = await CalendarsIn(context, stop),
            CalendarRules = await context.Set<CalendarRuleRow>().AsNoTracking().OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(stop),
            Feeds = await context.Set<FeedRow>().AsNoTracking().Where(row => row.RevokedAt == null).ToListAsync(stop),
        };
        cache.Keep(snapshot);
        return snapshot;
    }

    private static async Task<IReadOnlyList<CalendarIn>> CalendarsIn(StoreContext context, CancellationToken stop)
    {
        var sources = await context.Set<CalendarSourceRow>().AsNoTracking().Where(row => row.RemovedAt == null).OrderBy(row => row.Id).ToListAsync(stop);
        if (sources.Count == 0)
            return [];
        var changes = await context.Set<CalendarInboxRow>().AsNoTracking().Select(row => new { row.SourceId, row.Changes }).ToDictionaryAsync(row => row.SourceId, row => row.Changes, stop);
        return [.. sources.Select(source => new CalendarIn(source, changes.GetValueOrDefault(source.Id)))];
    }

    public async Task<IReadOnlyList<AttachmentRow>> Attachments(HouseholdId id, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, id);
        return await context.Set<AttachmentRow>().AsNoTracking().OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<LocalDate>> Mondays(HouseholdId id, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, id);
        return await context.Set<WeekRow>().AsNoTracking().OrderBy(row => row.Monday).Select(row => row.Monday).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<AnswerRow>> Answers(HouseholdId id, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, id);
        return await context.Set<AnswerRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<(HouseholdId Id, string Name)>> All(CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        var rows = await new SqlText(connection).Rows("SELECT id, name FROM household ORDER BY name, id", stop);
        return [.. rows.Select(row => (new HouseholdId((string)row[0]!), (string)row[1]!))];
    }

    private static async Task<long?> Revision(System.Data.Common.DbConnection connection, HouseholdId id, CancellationToken stop) =>
        await new SqlText(connection).Value("SELECT revision FROM household WHERE id = @id", stop, ("id", id.Value)) as long?;
}
