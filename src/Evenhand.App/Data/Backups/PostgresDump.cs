using Npgsql;

namespace Evenhand.App.Data.Backups;

/// <summary>How a database on a server is backed up: by PostgreSQL's own programs. A password is never put on a command line.</summary>
public static class PostgresDump
{
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static IReadOnlyList<string> Arguments(string connection, string target) =>
        ["pg_dump", "--format=custom", .. Server(connection), $"--file={Quoted(target)}", Quoted(Database(connection))];

    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static IReadOnlyList<string> RestoreArguments(string connection, string source) =>
        ["pg_restore", "--clean", "--if-exists", "--single-transaction", .. Server(connection), $"--dbname={Quoted(Database(connection))}", Quoted(source)];

    private static IEnumerable<string> Server(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        if (parts.Host is { Length: > 0 } host)
            yield return $"--host={Quoted(host)}";
        if (parts.Port != NpgsqlConnection.DefaultPort)
            yield return $"--port={parts.Port}";
        if (parts.Username is { Length: > 0 } user)
            yield return $"--username={Quoted(user)}";
    }

    private static string Database(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return parts.Database ?? parts.Username ?? "evenhand";
    }

    /// <summary>As a shell takes it.</summary>
    private static string Quoted(string word) =>
        word.All(letter => char.IsAsciiLetterOrDigit(letter) || "_-./:".Contains(letter, StringComparison.Ordinal)) && word.Length > 0 ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
