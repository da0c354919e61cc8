using System.Data.Common;
using Evenhand.App.Data.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Evenhand.App.Tests.Data.Schema;

public class SchemaTests
{
    [Fact]
    public async Task The_scripts_for_SQLite_make_the_tables_of_the_model()
    {
        await using var scripts = new SqliteConnection("Data Source=:memory:");
        await using var model = new SqliteConnection("Data Source=:memory:");
        await scripts.OpenAsync();
        await model.OpenAsync();
        foreach (var script in Migration.Of("sqlite"))
            await Run(scripts, script.Sql);
        await using var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseSqlite(model).Options, default);
        await Run(model, context.Database.GenerateCreateScript());

        const string Columns = """
            SELECT t.name || '.' || c.name || ' ' || c.type || CASE WHEN c."notnull" OR c.pk > 0 THEN ' NOT NULL' ELSE '' END || ' key ' || c.pk
            FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1
            """;
        const string References = """
            SELECT t.name || '.' || f."from" || ' -> ' || f."table" || '.' || f."to" || ' ' || f.on_delete
            FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' ORDER BY 1
            """;
        const string Indexes = """
            SELECT t.name || ' ' || group_concat(c.name, ',') || ' unique ' || i."unique"
            FROM sqlite_schema t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c WHERE t.type = 'table' AND i.origin = 'c' GROUP BY t.name, i.name ORDER BY 1
            """;
        foreach (var question in new[] { Columns, References, Indexes })
            (await Lines(scripts, question)).ShouldBe(await Lines(model, question));
    }

    [PostgresFact]
    public async Task The_scripts_for_PostgreSQL_make_the_tables_of_the_model()
    {
        await using var scripts = new NpgsqlConnection(PostgresCluster.NewDatabase());
        await using var model = new NpgsqlConnection(PostgresCluster.NewDatabase());
        await scripts.OpenAsync();
        await model.OpenAsync();
        foreach (var script in Migration.Of("postgres"))
            await Run(scripts, script.Sql);
        await using var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseNpgsql(model).Options, default);
        await Run(model, context.Database.GenerateCreateScript());

        const string Columns = """
            SELECT table_name || '.' || column_name || ' ' || data_type || ' null ' || is_nullable FROM information_schema.columns
            WHERE table_schema = 'public' ORDER BY 1
            """;
        const string Constraints = """
            SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u') ORDER BY 1
            """;
        const string Indexes = """
            SELECT c.relname || ' ' || i.indisunique || ' ' || pg_get_indexdef(i.indexrelid, 0, true)::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
            WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisprimary ORDER BY 1
            """;
        (await Lines(scripts, Columns)).ShouldBe(await Lines(model, Columns));
        (await Lines(scripts, Constraints)).ShouldBe(await Lines(model, Constraints));
        static string WithoutName(string line) => System.Text.RegularExpressions.Regex.Replace(line, "INDEX \\S+ ON", "INDEX ON", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        (await Lines(scripts, Indexes)).Select(WithoutName).Order(StringComparer.Ordinal).ShouldBe((await Lines(model, Indexes)).Select(WithoutName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_script_has_its_twin()
    {
        static IEnumerable<string> Names(string kind) => Migration.Of(kind).Select(script => $"{script.Number:0000}_{script.Name}");
        Names("sqlite").ShouldBe(Names("postgres"));
        Names("sqlite").ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_table_of_a_household_is_filtered_by_it()
    {
        using var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseSqlite("Data Source=:memory:").Options, default);
        string[] open = ["login", "passkey", "recovery_code", "session", "keyring", "attempt"];
        foreach (var type in context.Model.GetEntityTypes())
        {
            (type.GetDeclaredQueryFilters().Count > 0).ShouldBe(!open.Contains(type.GetTableName()), type.GetTableName());
            if (!open.Contains(type.GetTableName()) && type.GetTableName() != "household")
                type.FindPrimaryKey()!.Properties[0].Name.ShouldBe("HouseholdId", type.GetTableName());
        }
    }

    private static async Task Run(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<string>> Lines(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
