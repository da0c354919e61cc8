using System.CommandLine;
using Evenhand.App.Data.Backups;
using Evenhand.App.Data.Databases;
using Evenhand.App.Json;
using NodaTime;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand restore</c>: a backup takes the place of a server's data; what was there is kept.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("FROM") { Description = "A file that 'evenhand backup' made." };
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        var store = new StoreArguments();
        var command = new Command("restore", """
            Puts a backup in the place of a server's data. The backup is read whole first: pages, references, journal and
            checksum. Stop the server before. The database that was there is kept under another name.

            Examples:
              evenhand restore /mnt/backup/evenhand-monday.db --data /var/lib/evenhand
            """)
        {
            source, store.Data, store.Postgres, json,
        };
        command.SetAction((parsed, stop) => Run(parsed, parsed.GetValue(source)!, parsed.GetValue(json), store, stop));
        return command;
    }

    private static string Json(BackupNote note, string? kept) => ObjectText.Of(answer =>
    {
        answer.WriteNumber("households", note.Households);
        answer.WriteNumber("entries", note.Entries);
        answer.WriteString("made_at", $"{note.MadeAt}");
        answer.WriteString("kept", kept);
    });

    private static async Task<int> Run(ParseResult parsed, string source, bool json, StoreArguments store, CancellationToken stop)
    {
        if (store.Read(parsed, mustExist: false) is not { } options)
            return ExitCode.WrongInput;
        try
        {
            if (options.PostgresConnection is { } connection)
                return TextOutput.Refuse($"a server of PostgreSQL is restored with its own program:\n  {string.Join(' ', PostgresDump.RestoreArguments(connection, source))}");
            var (note, kept) = await Restore.Run(source, options.DataDirectory!, SystemClock.Instance.GetCurrentInstant(), stop);
            Console.Out.WriteLine(json
                ? Json(note, kept)
                : $"{options.DataDirectory} holds again what it held on {note.MadeAt:uuuu-MM-dd HH:mm} UTC: {Words.Count(note.Households, "household", "households")}.{(kept is null ? "" : $" What was there before is {kept}.")}");
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is BackupException or DirectoryInUseException or ArgumentException or UnauthorizedAccessException)
        {
            return TextOutput.Refuse(exception.Message);
        }
    }
}
