using Evenhand.App.Data;
using Evenhand.App.Data.Checks;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Schema;

namespace Evenhand.App.Tests.Data.Databases;

public class StartTests
{
    [Theory, EachDatabase]
    public async Task Several_that_start_together_make_one_database(string kind)
    {
        await using var test = await TestStore.On(kind);
        await test.Close();
        var options = kind == "sqlite" ? new StoreOptions { DataDirectory = Path.Combine(test.Directory, "new") } : new StoreOptions { PostgresConnection = PostgresCluster.NewDatabase() };
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Store.Open(options, test.Clock))));
        var created = await stores[0].Households.Create(new() { File = TestStore.File(TestStore.TwoAdults) });
        created.ShouldBeOfType<Evenhand.App.Data.Writing.Written.Done>();
        (await stores[5].Households.All()).Count.ShouldBe(1);
        foreach (var store in stores)
            await store.DisposeAsync();
        (await StoreDoctor.Examine(options)).Single(result => result.Name == "schema").Well.ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task A_database_of_a_newer_program_is_refused_and_left_alone(string kind)
    {
        await using var test = await TestStore.On(kind);
        await test.Household();
        await test.Sql("INSERT INTO schema_version (number, name, sha256, applied_at) VALUES (999, 'later', 'x', 'y')");
        (await Should.ThrowAsync<SchemaException>(test.Reopen)).Message.ShouldContain("999");
        await test.Sql("DELETE FROM schema_version WHERE number = 999");
        await test.Sql("UPDATE schema_version SET sha256 = 'another' WHERE number = 1");
        (await Should.ThrowAsync<SchemaException>(test.Reopen)).Message.ShouldContain("not the one that made this database");
    }

    [Theory]
    [InlineData("empty"), InlineData("gone"), InlineData("cut"), InlineData("text"), InlineData("page")]
    public async Task A_damaged_database_is_never_taken_for_a_new_one(string damage)
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        for (var at = 0; at < 40; at++)
            await test.Mark(caller, $"m{at}");
        await test.Close();
        var path = Path.Combine(test.Directory, "evenhand.db");
        var bytes = await File.ReadAllBytesAsync(path);
        var damaged = damage switch
        {
            "empty" => [],
            "cut" => bytes[..(bytes.Length / 2)],
            "text" => "a letter to the editor, and not a database at all"u8.ToArray(),
            "page" => [.. bytes[..8192], .. Enumerable.Repeat((byte)0x5A, 4096), .. bytes[12288..]],
            _ => bytes,
        };
        if (damage == "gone")
            File.Delete(path);
        else
            await File.WriteAllBytesAsync(path, damaged);
        (await Should.ThrowAsync<DamagedStoreException>(test.Reopen)).Message.ShouldContain("evenhand restore");
        File.Exists(path).ShouldBe(damage != "gone");
        if (damage != "gone")
            (await File.ReadAllBytesAsync(path)).ShouldBe(damaged);
        (await StoreDoctor.Examine(test.Options)).ShouldContain(result => !result.Well);
    }

    [Fact]
    public async Task What_is_acknowledged_has_been_written_to_the_disk_in_full()
    {
        await using var test = await TestStore.On("sqlite");
        await test.Household();
        (await StoreDoctor.Examine(test.Options)).Where(result => !result.Well).ShouldBeEmpty();
        (await test.Sql("PRAGMA journal_mode"))[0][0].ShouldBe("wal");
        await test.Close();

        // Another program may have turned this off; the next start turns it on again.
        await test.Sql("PRAGMA journal_mode = DELETE");
        (await StoreDoctor.Examine(test.Options)).Single(result => result.Name == "journal_mode").Well.ShouldBeFalse();
        await test.Reopen();
        (await StoreDoctor.Examine(test.Options)).Single(result => result.Name == "journal_mode").Well.ShouldBeTrue();
    }

    [Fact]
    public async Task A_store_is_in_one_place()
    {
        await Should.ThrowAsync<ArgumentException>(() => Store.Open(new(), new TestClock()));
        await Should.ThrowAsync<ArgumentException>(() => Store.Open(new() { DataDirectory = "x", PostgresConnection = "y" }, new TestClock()));
    }
}
