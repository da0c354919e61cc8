using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Evenhand.App.Data.Databases;

/// <summary>
/// The one writer of a SQLite file. What waits is carried out together: one transaction, a savepoint for each job, one COMMIT
/// that waits for the disk, and only then an answer to each.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostInBatch = 64;
    private const int MostWaiting = 4096;

    /// <summary>A job holds up every other, so it may not wait for anything slow.</summary>
    private static readonly TimeSpan LongestJob = TimeSpan.FromSeconds(20);

    private static readonly AsyncLocal<bool> Inside = new();

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly SqliteFile file;
    private readonly IClock clock;
    private readonly Task loop;
    private SqliteConnection? connection;

    public SqliteWriter(SqliteFile file, IClock clock)
    {
        this.file = file;
        this.clock = clock;
        using (ExecutionContext.SuppressFlow())
            loop = Task.Run(Loop);
    }

    public Trouble? Trouble { get; private set; }

    public async Task Write(WriteJob job, CancellationToken stop)
    {
        if (Inside.Value)
            throw new InvalidOperationException("A write was begun inside a write; it would wait for itself.");
        var waiting = new Waiting(job, stop);
        try
        {
            await queue.Writer.WriteAsync(waiting, stop);
        }
        catch (ChannelClosedException)
        {
            throw new StoreUnavailableException(new("The server is stopping.", NeedsRestart: false, clock.GetCurrentInstant()));
        }

        await waiting.Answer.Task;
    }

    /// <summary>Carries out what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        await Close();
    }

    private async Task Loop()
    {
        var batch = new List<Waiting>(MostInBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInBatch && queue.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            await CarryOut(batch);
        }
    }

    private async Task CarryOut(List<Waiting> batch)
    {
        if (Trouble is { NeedsRestart: true } lasting)
        {
            Refuse(batch, new(lasting));
            return;
        }

        try
        {
            connection ??= await file.Open(default);
            await using var transaction = connection.BeginTransaction(deferred: false);
            foreach (var waiting in batch)
                waiting.Failure = await CarryOut(waiting, transaction);
            await transaction.CommitAsync();
            Trouble = null;
        }
        catch (Exception exception)
        {
            // What the disk holds of the batch is not known for certain; nobody is told that it was written.
            Trouble = SqliteTrouble.OfBatch(exception, file.Directory, clock.GetCurrentInstant());
            await Close();
            Refuse(batch, new(Trouble, exception));
            return;
        }

        foreach (var waiting in batch)
            waiting.Finish();
    }

    /// <summary>What went wrong with this job alone; null when nothing did.</summary>
    private async Task<Exception?> CarryOut(Waiting waiting, SqliteTransaction transaction)
    {
        if (waiting.Stop.IsCancellationRequested)
            return new OperationCanceledException(waiting.Stop);
        await transaction.SaveAsync("job");
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(waiting.Stop);
            limit.CancelAfter(LongestJob);
            await Run(waiting.Job, transaction, limit.Token);
            await transaction.ReleaseAsync("job");
            return null;
        }
        catch (Exception exception) when (SqliteTrouble.OfJob(exception, file.Directory, clock.GetCurrentInstant()) is null)
        {
            await transaction.RollbackAsync("job");
            await transaction.ReleaseAsync("job");
            return exception;
        }
    }

    private async Task Run(WriteJob job, SqliteTransaction transaction, CancellationToken stop)
    {
        Inside.Value = true;
        await job.Run(connection!, transaction, stop);
    }

    private static void Refuse(List<Waiting> batch, StoreUnavailableException because)
    {
        foreach (var waiting in batch)
        {
            waiting.Failure ??= because;
            waiting.Finish();
        }
    }

    private async Task Close()
    {
        if (connection is null)
            return;
        SqliteConnection.ClearPool(connection);
        await connection.DisposeAsync();
        connection = null;
    }

    private sealed class Waiting(WriteJob job, CancellationToken stop)
    {
        public WriteJob Job { get; } = job;

        public CancellationToken Stop { get; } = stop;

        public Exception? Failure { get; set; }

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Finish()
        {
            if (Failure is null)
                Answer.SetResult();
            else
                Answer.SetException(Failure);
        }
    }
}
