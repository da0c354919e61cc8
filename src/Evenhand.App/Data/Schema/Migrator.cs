using System.Data.Common;
using Evenhand.App.Data.Databases;
using NodaTime;

namespace Evenhand.App.Data.Schema;

/// <summary>Brings a database up to the schema of this program, all scripts in one transaction, once however many start together.</summary>
internal static class Migrator
{
    private const string Table = "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)";

    /// <summary>Number of the newest script of this program.</summary>
    public static int Newest(string kind) => Migration.Of(kind)[^1].Number;

    /// <param name="transaction">A transaction that keeps every other migrator out until it ends.</param>
    /// <exception cref="SchemaException">The database is newer than the program, or its schema is another.</exception>
    public static async Task Run(DbConnection connection, DbTransaction transaction, IReadOnlyList<Migration> scripts, Instant now, CancellationToken stop)
    {
        var sql = new SqlText(connection, transaction);
        await sql.Run(Table, stop);
        var applied = (await sql.Rows("SELECT number, name, sha256 FROM schema_version ORDER BY number", stop))
            .ToDictionary(row => Convert.ToInt32(row[0]), row => (Name: (string)row[1]!, Sha256: (string)row[2]!));
        if (applied.Keys.DefaultIfEmpty(0).Max() is var newest && newest > scripts[^1].Number)
            throw new SchemaException($"The database has schema {newest}; this program knows schemas up to {scripts[^1].Number}. Run the newer program, or restore a backup that this one made.");
        foreach (var script in scripts)
        {
            if (applied.TryGetValue(script.Number, out var known))
            {
                if (known.Sha256 != script.Sha256)
                    throw new SchemaException($"Script {script.Number} of the schema ({known.Name}) is not the one that made this database. Run the program that made it.");
                continue;
            }

            await sql.Run(script.Sql, stop);
            await sql.Run("INSERT INTO schema_version (number, name, sha256, applied_at) VALUES (@number, @name, @sha256, @at)", stop,
                ("number", script.Number), ("name", script.Name), ("sha256", script.Sha256), ("at", StoredValues.InstantText.Format(now)));
        }
    }
}
