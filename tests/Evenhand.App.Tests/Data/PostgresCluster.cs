using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Evenhand.App.Tests.Data;

/// <summary>A PostgreSQL server of the test run's own, on a free port of the loopback interface; a database for each test.</summary>
internal sealed class PostgresCluster
{
    private static readonly Lazy<PostgresCluster> One = new(() => new());
    private static int next;

    private readonly string folder;
    private readonly int port;

    private PostgresCluster()
    {
        folder = Directory.CreateTempSubdirectory("evenhand-postgres-").FullName;
        port = FreePort();
        if (IsRoot)
            Run("chown", "postgres", folder);
        As(Tool("initdb"), "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8");
        As(Tool("pg_ctl"), "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o",
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200", "start");
        StopWithThisProcess();
    }

    /// <summary>Why there is no server; null when there is one.</summary>
    public static string? Missing { get; } = Tool("initdb").Length == 0 ? "PostgreSQL is not installed (no initdb); on Debian, ./test installs it when it runs as root." : null;

    /// <summary>Connection string of a new, empty database.</summary>
    public static string NewDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref next)}";
        using var connection = new NpgsqlConnection(One.Value.ConnectionString("postgres") + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return One.Value.ConnectionString(name);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={port};Database={database};Username=postgres;Maximum Pool Size=20;Timeout=30";

    /// <summary>A test run may be killed, so a shell of its own waits for the run's end and takes the server down.</summary>
    private void StopWithThisProcess()
    {
        var stop = $"{(IsRoot ? "runuser -u postgres -- " : "")}{Tool("pg_ctl")} -D {folder}/data -m immediate stop";
        using var shell = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", $"while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 1; done; {stop}; rm -rf {folder}"])
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
    }

    private static string Tool(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').ToList();
        if (Directory.Exists("/usr/lib/postgresql"))
            folders.InsertRange(0, Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(version => version, StringComparer.Ordinal).Select(version => $"{version}/bin"));
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? "";
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static void As(string program, params string[] arguments)
    {
        if (IsRoot)
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else
            Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };
        // The server inherits the streams of pg_ctl, so nothing may wait for their end.
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
