using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.Units;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Evenhand.App.Tests.Data;

/// <summary>A store in a place of its own, gone with the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    public const string TwoAdults = """
        label: At home
        time_zone: Europe/Berlin
        adults:
          kim: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site}]}
          sam: {blocks: [{days: Mon-Thu, from: "09:00", to: "18:00", where: home}]}
        children:
          mia: {age: 6}
        owns:
          kim: [food.*]
          sam: [clean.*]
        """;

    private TestStore(StoreOptions options) => Options = options;

    public StoreOptions Options { get; }

    public TestClock Clock { get; } = new();

    /// <summary>The first member of the last household that was made.</summary>
    public Caller? Caller { get; private set; }

    public Store Store { get; private set; } = null!;

    public string Directory => Options.DataDirectory!;

    public static async Task<TestStore> On(string kind)
    {
        var test = new TestStore(kind == "sqlite"
            ? new() { DataDirectory = System.IO.Directory.CreateTempSubdirectory("evenhand-store-").FullName }
            : new() { PostgresConnection = PostgresCluster.NewDatabase() });
        await test.Reopen();
        return test;
    }

    /// <summary>Closes the store and opens it again, as a new start of the server does.</summary>
    public async Task Reopen()
    {
        await Close();
        Store = await Store.Open(Options, Clock);
    }

    public async Task Close()
    {
        if (Store is not null)
            await Store.DisposeAsync();
        Store = null!;
    }

    /// <summary>A household of two adults and a child; the caller is the first adult.</summary>
    public async Task<Caller> Household(string text = TwoAdults)
    {
        var member = new MemberRow { Id = MemberId.New(), Role = Role.Adult, PersonId = new PersonId("kim"), Name = "Kim" };
        var written = await Store.Households.Create(new() { File = File(text), Members = [member] });
        var done = written.ShouldBeOfType<Written.Done>();
        return Caller = new(new HouseholdId(done.Answer!), member.Id, Role.Adult, member.PersonId, null);
    }

    public async Task<Written.Done> Mark(Caller caller, string id, string item = "dinner", string? key = null) =>
        (await Store.Write(caller, "mark.add", (edit, _) =>
        {
            edit.Add(new MarkRow { Id = id, Monday = new(2026, 4, 6), Item = item, Kind = "done", At = edit.Now });
            edit.Answer = id;
            return Task.CompletedTask;
        }, key)).ShouldBeOfType<Written.Done>();

    /// <summary>Runs SQL past the store, as someone with the database's file in hands would.</summary>
    public async Task<IReadOnlyList<object?[]>> Sql(string sql)
    {
        await using System.Data.Common.DbConnection connection = Options.DataDirectory is { } directory
            ? new SqliteConnection($"Data Source={directory}/evenhand.db;Pooling=false;Foreign Keys=false")
            : new NpgsqlConnection(Options.PostgresConnection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        if (Options.DataDirectory is { } directory)
            System.IO.Directory.Delete(directory, recursive: true);
    }

    public static HouseholdFile File(string text)
    {
        var read = HouseholdFile.Read(text, CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue(string.Join('\n', read.Problems));
        return read.Value!;
    }
}
