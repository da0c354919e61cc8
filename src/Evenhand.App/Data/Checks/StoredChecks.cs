using System.Data.Common;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Schema;

namespace Evenhand.App.Data.Checks;

/// <summary>The checks that are the same for both kinds of database.</summary>
internal static class StoredChecks
{
    public static async Task<CheckResult> Schema(SqlText sql, IReadOnlyList<Migration> scripts, CancellationToken stop)
    {
        var applied = (await sql.Rows("SELECT number, sha256 FROM schema_version ORDER BY number", stop)).Select(row => (Number: Convert.ToInt32(row[0]), Sha256: (string)row[1]!)).ToList();
        var newest = applied.Count > 0 ? applied[^1].Number : 0;
        if (newest > scripts[^1].Number)
            return new("schema", false, $"The schema is {newest}; this program knows {scripts[^1].Number}.", "Run the newer program.");
        if (applied.Exists(known => scripts.All(script => script.Number != known.Number || script.Sha256 != known.Sha256)))
            return new("schema", false, "The schema was made by scripts that are not those of this program.", "Run the program that made the database.");
        return newest < scripts[^1].Number
            ? new("schema", true, $"The schema is {newest}; the server brings it to {scripts[^1].Number} when it starts.")
            : new("schema", true, $"The schema is {newest}, the newest.");
    }

    public static async Task<CheckResult> Journal(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var (faults, entries) = await new JournalCheck(connection, transaction).Run(stop);
        return faults.Count == 0
            ? new("journal", true, $"The journal is whole: {entries:N0} {(entries == 1 ? "entry" : "entries, each following the one before")}.")
            : new("journal", false, string.Join(' ', faults.Take(5).Select(fault => $"{fault.Household}{(fault.Seq is { } seq ? $", entry {seq}" : "")}: {fault.Message}")),
                "Someone or something changed the journal past the program. Keep this database as it is, and compare it with the backups.");
    }
}
