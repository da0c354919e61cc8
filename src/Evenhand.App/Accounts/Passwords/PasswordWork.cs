namespace Evenhand.App.Accounts.Passwords;

/// <summary>Computes password hashes a few at a time, so that many tries at once leave the processor to everyone else.</summary>
public sealed class PasswordWork : IDisposable
{
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <inheritdoc cref="PasswordHash.Matches"/>
    public Task<bool> Matches(string? kept, string password, CancellationToken stop) => Run(() => PasswordHash.Matches(kept, password), stop);

    /// <inheritdoc cref="PasswordHash.Of"/>
    public Task<string> Hash(string password, CancellationToken stop) => Run(() => PasswordHash.Of(password), stop);

    public void Dispose() => places.Dispose();

    private async Task<T> Run<T>(Func<T> work, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            return await Task.Run(work, stop);
        }
        finally
        {
            places.Release();
        }
    }
}
