using System.CommandLine;
using Evenhand.App.Data.Backups;
using Evenhand.App.Data.Databases;
using Evenhand.App.Json;
using NodaTime;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand backup</c>: everything that a server keeps, in one file that has been read again.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("TO") { Description = "The file to write." };
        var force = new Option<bool>("--force") { Description = "Replace an existing file, once the new one is whole." };
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        var store = new StoreArguments();
        var command = new Command("backup", """
            Writes everything that a server keeps into one file, reads it again and compares it. The server may run meanwhile.
            Whoever has the file can read it: keep it as safe as the server.

            Examples:
              evenhand backup --data /var/lib/evenhand /mnt/backup/evenhand-monday.db
              evenhand backup --data /var/lib/evenhand /mnt/backup/evenhand.db --force
            """)
        {
            target, force, store.Data, store.Postgres, json,
        };
        command.SetAction((parsed, stop) => Run(parsed, parsed.GetValue(target)!, parsed.GetValue(force), parsed.GetValue(json), store, stop));
        return command;
    }

    private static string Json(string target, BackupNote note) => ObjectText.Of(answer =>
    {
        answer.WriteString("file", target);
        answer.WriteNumber("households", note.Households);
        answer.WriteNumber("entries", note.Entries);
        answer.WriteNumber("schema", note.Schema);
        answer.WriteString("checksum", note.Checksum);
    });

    private static async Task<int> Run(ParseResult parsed, string target, bool force, bool json, StoreArguments store, CancellationToken stop)
    {
        if (store.Read(parsed) is not { } options)
            return ExitCode.WrongInput;
        try
        {
            if (options.PostgresConnection is { } connection)
                return TextOutput.Refuse($"a server of PostgreSQL is backed up with its own program, which works while it runs:\n  {string.Join(' ', PostgresDump.Arguments(connection, target))}\nand restored with:\n  {string.Join(' ', PostgresDump.RestoreArguments(connection, target))}\n'evenhand doctor --postgres …' then says whether all of it is there.");
            var note = await Backup.Make(options.DataDirectory!, target, force, SystemClock.Instance.GetCurrentInstant(), stop);
            Console.Out.WriteLine(json
                ? Json(target, note)
                : $"{target} holds {Words.Count(note.Households, "household", "households")} with {Words.Count(note.Entries, "entry", "entries")} of the journal. It was read again and is whole.");
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is BackupException or DirectoryInUseException or ArgumentException)
        {
            return TextOutput.Refuse(exception.Message);
        }
    }
}
