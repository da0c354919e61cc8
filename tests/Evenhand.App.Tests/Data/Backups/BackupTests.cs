using Evenhand.App.Data;
using Evenhand.App.Data.Backups;
using Evenhand.App.Data.Checks;
using Evenhand.App.Data.Databases;
using NodaTime;

namespace Evenhand.App.Tests.Data.Backups;

public class BackupTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 4, 2, 3, 4);

    [Fact]
    public async Task A_backup_under_load_holds_all_that_was_acknowledged_before_it()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        using var end = new CancellationTokenSource();
        var written = 0;
        var load = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var at = 0; !end.IsCancellationRequested; at++)
            {
                await test.Mark(caller, $"w{writer}-{at:00000}");
                Interlocked.Increment(ref written);
            }
        })).ToList();
        for (var round = 0; round < 3; round++)
        {
            while (Volatile.Read(ref written) < 20 * (round + 1))
                await Task.Delay(5);
            var before = Volatile.Read(ref written);
            var note = await Backup.Make(test.Directory, Path.Combine(test.Directory, $"backup{round}"), overwrite: false, Now);
            note.Entries.ShouldBeGreaterThanOrEqualTo(before + 1);
            note.Households.ShouldBe(1);
        }

        await end.CancelAsync();
        await Task.WhenAll(load);
        await test.Close();
        for (var round = 0; round < 3; round++)
        {
            var elsewhere = Directory.CreateTempSubdirectory("evenhand-restored-").FullName;
            await Restore.Run(Path.Combine(test.Directory, $"backup{round}"), elsewhere, Now);
            await using (var store = await Store.Open(new() { DataDirectory = elsewhere }, test.Clock))
                (await (await store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).Count.ShouldBeGreaterThanOrEqualTo(20 * (round + 1));
            (await StoreDoctor.Examine(new() { DataDirectory = elsewhere })).ShouldAllBe(result => result.Well);
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Fact]
    public async Task Restoring_keeps_what_was_there_with_its_last_writes()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        var backup = Path.Combine(test.Directory, "backup");
        await Backup.Make(test.Directory, backup, overwrite: false, Now);
        await test.Mark(caller, "later");
        (await Should.ThrowAsync<DirectoryInUseException>(() => Restore.Run(backup, test.Directory, Now))).Message.ShouldContain("Stop it first");
        await test.Close();

        // A log that belongs to the old database would spoil the new one.
        await File.WriteAllTextAsync(Path.Combine(test.Directory, "evenhand.db-wal"), "of the old one");
        var restored = await Restore.Run(backup, test.Directory, Now);
        File.Exists(restored.Kept).ShouldBeTrue();
        File.Exists(Path.Combine(test.Directory, "evenhand.db-wal")).ShouldBeFalse();
        await test.Reopen();
        (await (await test.Store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).ShouldBeEmpty();
        await test.Mark(caller, "after");
        await test.Close();

        var old = Directory.CreateTempSubdirectory("evenhand-old-").FullName;
        File.Copy(restored.Kept!, Path.Combine(old, "evenhand.db"));
        await using (var store = await Store.Open(new() { DataDirectory = old }, test.Clock))
            (await (await store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).Select(mark => mark.Id).ShouldBe(["later"]);
        Directory.Delete(old, recursive: true);
        Directory.GetFiles(test.Directory, "*unfinished*").Concat(Directory.GetFiles(test.Directory, "*restored-*")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_with_a_changed_byte_is_refused_or_the_byte_held_nothing()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        for (var at = 0; at < 5; at++)
            await test.Mark(caller, $"m{at}");
        var backup = Path.Combine(test.Directory, "backup");
        var note = await Backup.Make(test.Directory, backup, overwrite: false, Now);
        await test.Close();
        var database = Path.Combine(test.Directory, "evenhand.db");
        var before = await File.ReadAllBytesAsync(database);
        var bytes = await File.ReadAllBytesAsync(backup);
        var random = new Random(5);
        var refused = 0;
        for (var round = 0; round < 40; round++)
        {
            int place;
            do
                place = random.Next(100, bytes.Length);
            while (bytes[place] == 0);
            bytes[place] ^= 0x15;
            await File.WriteAllBytesAsync(backup, bytes);
            bytes[place] ^= 0x15;
            try
            {
                var elsewhere = Directory.CreateDirectory(Path.Combine(test.Directory, $"elsewhere{round}")).FullName;
                (await Restore.Run(backup, elsewhere, Now)).Note.Checksum.ShouldBe(note.Checksum, $"byte {place}");
                await using var store = await Store.Open(new() { DataDirectory = elsewhere }, test.Clock);
                (await (await store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).Count.ShouldBe(5);
            }
            catch (BackupException)
            {
                refused++;
                await Should.ThrowAsync<BackupException>(() => Restore.Run(backup, test.Directory, Now));
                (await File.ReadAllBytesAsync(database)).ShouldBe(before);
            }
        }

        refused.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task What_is_no_backup_or_of_a_newer_program_is_refused()
    {
        await using var test = await TestStore.On("sqlite");
        await test.Household();
        var backup = Path.Combine(test.Directory, "backup");
        await Backup.Make(test.Directory, backup, overwrite: false, Now);
        (await Should.ThrowAsync<BackupException>(() => Backup.Make(test.Directory, backup, overwrite: false, Now))).Message.ShouldContain("--force");
        await Backup.Make(test.Directory, backup, overwrite: true, Now);
        await test.Close();
        var text = Path.Combine(test.Directory, "text");
        await File.WriteAllTextAsync(text, "no database");
        await Should.ThrowAsync<BackupException>(() => Restore.Run(text, test.Directory, Now));
        await Should.ThrowAsync<BackupException>(() => Restore.Run(Path.Combine(test.Directory, "nothing"), test.Directory, Now));
        File.Copy(Path.Combine(test.Directory, "evenhand.db"), text, overwrite: true);
        (await Should.ThrowAsync<BackupException>(() => Restore.Run(text, test.Directory, Now))).Message.ShouldContain("not a backup");
        File.Copy(backup, text, overwrite: true);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={text};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO schema_version VALUES (999, 'later', 'x', 'y')";
            await command.ExecuteNonQueryAsync();
        }

        (await Should.ThrowAsync<BackupException>(() => Restore.Run(text, test.Directory, Now))).Message.ShouldContain("newer program");
    }

    [Fact]
    public void A_server_is_backed_up_with_its_own_program_and_no_password_is_shown()
    {
        const string Connection = "Host=db.home;Port=5544;Database=even hand;Username=evenhand;Password=secret";
        string.Join(' ', PostgresDump.Arguments(Connection, "/mnt/a.dump")).ShouldBe("pg_dump --format=custom --host=db.home --port=5544 --username=evenhand --file=/mnt/a.dump 'even hand'");
        string.Join(' ', PostgresDump.RestoreArguments(Connection, "/mnt/it's.dump")).ShouldBe("pg_restore --clean --if-exists --single-transaction --host=db.home --port=5544 --username=evenhand --dbname='even hand' '/mnt/it'\\''s.dump'");
    }
}
