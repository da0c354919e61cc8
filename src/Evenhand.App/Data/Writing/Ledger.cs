using System.Data.Common;
using System.Runtime.CompilerServices;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using NodaTime;

namespace Evenhand.App.Data.Writing;

/// <summary>
/// The bookkeeping of every write in plain SQL: what it has to know first, and its entry in the journal. Through the model it
/// would cost several times the write itself.
/// </summary>
internal sealed class Ledger
{
    private const string OpenSql = """
        SELECT h.name, h.zone, h.language, h.first_day, h.clock, h.evening_day, h.evening_minute, h.created_at, h.revision, h.journal_head, h.version,
            (SELECT 1 FROM member m WHERE m.household_id = h.id AND m.id = @member AND m.role = @role AND m.left_at IS NULL),
            (SELECT i.act FROM idempotency i WHERE i.household_id = h.id AND i.key = @key),
            (SELECT i.outcome FROM idempotency i WHERE i.household_id = h.id AND i.key = @key)
        FROM household h WHERE h.id = @household
        """;

    private const string EnterSql = """
        INSERT INTO journal (household_id, seq, at, "by", act, undoes, prev_hash, content_hash, hash) VALUES (@household, @seq, @at, @by, @act, @undoes, @prev, @content, @hash);
        INSERT INTO journal_content (household_id, seq, body) VALUES (@household, @seq, @body);
        UPDATE household SET revision = @seq, journal_head = @hash WHERE id = @household
        """;

    private const string RaiseSql = "UPDATE household SET revision = @seq WHERE id = @household";

    private const string RememberSql = "INSERT INTO idempotency (household_id, key, act, outcome, at, version) VALUES (@household, @key, @act, @outcome, @at, 1)";

    private static readonly ConditionalWeakTable<DbConnection, Ledger> Ledgers = [];

    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);
    private readonly DbConnection connection;
    private readonly Database database;

    private Ledger(DbConnection connection, Database database)
    {
        this.connection = connection;
        this.database = database;
    }

    /// <summary>The ledger of a connection; its statements are prepared once for as long as the connection lives.</summary>
    public static Ledger Of(DbConnection connection, Database database) => Ledgers.GetValue(connection, key => new(key, database));

    public async Task<Opening?> Open(DbTransaction transaction, Caller caller, string? key, CancellationToken stop)
    {
        var command = Command(OpenSql, transaction, ("household", caller.Household.Value), ("member", caller.Member?.Value ?? ""), ("role", $"{caller.Role}"), ("key", key ?? ""));
        await using var row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        var household = new HouseholdRow
        {
            Id = caller.Household,
            Name = row.GetString(0),
            Zone = row.GetString(1),
            Language = row.GetString(2),
            FirstDay = (IsoDayOfWeek)row.GetInt32(3),
            Clock = row.GetInt32(4),
            EveningDay = (IsoDayOfWeek)row.GetInt32(5),
            EveningMinute = row.GetInt32(6),
            CreatedAt = row.GetValue(7) is DateTime utc ? Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) : StoredValues.InstantText.Parse(row.GetString(7)).Value,
            Revision = row.GetInt64(8),
            JournalHead = row.GetString(9),
            Version = row.GetInt64(10),
        };
        (string, string)? known = key is null || await row.IsDBNullAsync(12, stop) ? null : (row.GetString(12), row.GetString(13));
        return new(household, caller.Member is null || !await row.IsDBNullAsync(11, stop), known);
    }

    public Task Enter(DbTransaction transaction, JournalRow entry, string body, CancellationToken stop) =>
        Command(EnterSql, transaction,
            ("household", entry.HouseholdId.Value), ("seq", entry.Seq), ("at", database.Stored(entry.At)), ("by", entry.By?.Value), ("act", entry.Act), ("undoes", entry.Undoes),
            ("prev", entry.PrevHash), ("content", entry.ContentHash), ("hash", entry.Hash), ("body", body)).ExecuteNonQueryAsync(stop);

    /// <summary>A new revision without an entry.</summary>
    public Task Raise(DbTransaction transaction, HouseholdRow household, long revision, CancellationToken stop) =>
        Command(RaiseSql, transaction, ("household", household.Id.Value), ("seq", revision)).ExecuteNonQueryAsync(stop);

    public Task Remember(DbTransaction transaction, IdempotencyRow row, CancellationToken stop) =>
        Command(RememberSql, transaction, ("household", row.HouseholdId.Value), ("key", row.Key), ("act", row.Act), ("outcome", row.Outcome), ("at", database.Stored(row.At))).ExecuteNonQueryAsync(stop);

    private DbCommand Command(string sql, DbTransaction transaction, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!commands.TryGetValue(sql, out var command))
            commands[sql] = command = new SqlText(connection).Command(sql, values.ToArray());
        command.Transaction = transaction;
        foreach (var (name, value) in values)
            command.Parameters[name].Value = value ?? DBNull.Value;
        return command;
    }
}
