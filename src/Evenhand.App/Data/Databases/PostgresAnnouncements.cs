using Evenhand.App.Data.Changes;
using Evenhand.App.Data.Ids;
using Npgsql;

namespace Evenhand.App.Data.Databases;

/// <summary>Carries changes between the processes that share one server, by LISTEN and NOTIFY.</summary>
internal sealed class PostgresAnnouncements(NpgsqlDataSource source) : IAsyncDisposable
{
    private const string Channel = "evenhand_changed";

    private readonly CancellationTokenSource end = new();
    private Task listening = Task.CompletedTask;

    public static Task Announce(SqlText sql, Changed changed, CancellationToken stop) =>
        sql.Run("SELECT pg_notify(@channel, @text)", stop, ("channel", Channel), ("text", $"{changed.Household} {changed.Revision}"));

    public void Listen(ChangeFeed changes) => listening = Task.Run(() => Loop(changes, end.Token));

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await listening;
        end.Dispose();
    }

    /// <summary>Listens again after a lost connection; what was announced in between is read with the next page.</summary>
    private async Task Loop(ChangeFeed changes, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(stop);
                connection.Notification += (_, notice) => Hear(notice.Payload, changes);
                await new SqlText(connection).Run($"LISTEN {Channel}", stop);
                while (true)
                    await connection.WaitAsync(stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or System.Net.Sockets.SocketException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    private static void Hear(string payload, ChangeFeed changes)
    {
        if (payload.Split(' ') is [var household, var text] && long.TryParse(text, out var revision))
            changes.Publish(new(new HouseholdId(household), revision));
    }
}
