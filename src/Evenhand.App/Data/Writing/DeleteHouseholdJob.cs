using System.Data.Common;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Writing;

/// <summary>
/// Removes a household with everything that is kept of it, its journal too, and the logins that belong to no other household. For
/// this moment alone the journal can be emptied; the same transaction closes it again.
/// </summary>
/// <param name="by">The adult who asks, who has to be the last; null for whoever runs the machine.</param>
internal sealed class DeleteHouseholdJob(Database database, HouseholdId id, Caller? by) : WriteJob
{
    private const string SqliteTrigger = "journal_loses_nothing";
    private const string PostgresTrigger = "journal_keeps_entries";

    public override async Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        await database.Hold(connection, transaction, id, stop);
        var sql = new SqlText(connection, transaction);
        await Check(sql, stop);
        var logins = await sql.Rows("SELECT DISTINCT login_id FROM member WHERE household_id = @id AND login_id IS NOT NULL", stop, ("id", id.Value));
        var close = await OpenJournal(sql, stop);
        await using (var context = database.Context(connection, transaction, id))
        {
            foreach (var table in Tables(context))
                await sql.Run($"DELETE FROM {table} WHERE household_id = @id", stop, ("id", id.Value));
        }

        await sql.Run("DELETE FROM household WHERE id = @id", stop, ("id", id.Value));
        await sql.Run(close, stop);
        await sql.Run("UPDATE session SET household_id = NULL WHERE household_id = @id", stop, ("id", id.Value));
        foreach (var login in logins.Select(row => (string)row[0]!).Where(login => login != by?.Login?.Value))
            await sql.Run("DELETE FROM login WHERE id = @login AND NOT EXISTS (SELECT 1 FROM member WHERE login_id = @login)", stop, ("login", login));
    }

    private async Task Check(SqlText sql, CancellationToken stop)
    {
        if (await sql.Value("SELECT 1 FROM household WHERE id = @id", stop, ("id", id.Value)) is null)
            throw Refusals.NoHousehold();
        if (by is null)
            return;
        var adults = await sql.Rows("SELECT id FROM member WHERE household_id = @id AND role = 'Adult' AND left_at IS NULL AND login_id IS NOT NULL", stop, ("id", id.Value));
        if (adults.All(row => (string)row[0]! != by.Member?.Value))
            throw Refusals.NotAMember();
        if (adults.Count > 1)
            throw Refusals.One("not-the-last-adult", "another adult belongs to this household.", "Leave it; what is kept stays with the others.");
    }

    /// <summary>Takes away what keeps the journal from losing entries. The answer is the SQL that puts it back.</summary>
    private async Task<string> OpenJournal(SqlText sql, CancellationToken stop)
    {
        if (database.Kind == "postgres")
        {
            await sql.Run($"ALTER TABLE journal DISABLE TRIGGER {PostgresTrigger}", stop);
            return $"ALTER TABLE journal ENABLE TRIGGER {PostgresTrigger}";
        }

        // What is deleted is written over, so that it is not left in the file.
        await sql.Run("PRAGMA secure_delete = ON", stop);
        var trigger = (string)(await sql.Value("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = @name", stop, ("name", SqliteTrigger)))!;
        await sql.Run($"DROP TRIGGER {SqliteTrigger}", stop);
        return trigger;
    }

    /// <summary>Every table of households' rows, those that refer to others first.</summary>
    private static IEnumerable<string> Tables(StoreContext context) => context.Model.GetEntityTypes()
        .Where(type => typeof(IHouseholdRow).IsAssignableFrom(type.ClrType) || type.ClrType == typeof(JournalRow) || type.ClrType == typeof(JournalContentRow))
        .OrderBy(type => type.ClrType == typeof(JournalRow)).Select(type => type.GetTableName()!);
}
