using System.CommandLine;
using Evenhand.App.Data;

namespace Evenhand.Cli.Commands;

/// <summary>Where a store is: what every command that opens one takes.</summary>
internal sealed class StoreArguments
{
    public Option<string?> Data { get; } = new("--data") { Description = "The directory in which the server keeps its data.", HelpName = "DIR" };

    public Option<string?> Postgres { get; } = new("--postgres") { Description = "A PostgreSQL database instead, for example \"Host=localhost;Database=evenhand;Username=evenhand\".", HelpName = "CONNECTION" };

    public bool Named(ParseResult parsed) => parsed.GetValue(Data) is not null || parsed.GetValue(Postgres) is not null;

    /// <summary>Where the store is, or null after saying what is wrong on stderr.</summary>
    /// <param name="mustExist">A directory that is not there is a mistake.</param>
    public StoreOptions? Read(ParseResult parsed, bool mustExist = true)
    {
        var options = new StoreOptions { DataDirectory = parsed.GetValue(Data), PostgresConnection = parsed.GetValue(Postgres) };
        var wrong = options switch
        {
            { DataDirectory: null, PostgresConnection: null } => "name where the data is, for example --data /var/lib/evenhand.",
            { DataDirectory: not null, PostgresConnection: not null } => "--data and --postgres name two places. Keep one of them.",
            { DataDirectory: { } directory } when directory.Trim().Length == 0 || File.Exists(directory) => $"--data: {(directory.Trim().Length == 0 ? "the name is empty" : $"{directory} is a file")}. Name a directory.",
            { DataDirectory: { } directory } when mustExist && !Directory.Exists(directory) => $"--data: the directory {directory} does not exist. Name the directory of the server's data.",
            _ => null,
        };
        if (wrong is null)
            return options;
        TextOutput.Refuse(wrong);
        return null;
    }
}
