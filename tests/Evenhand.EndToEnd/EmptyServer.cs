using Evenhand.App.Accounts.Logins;
using Evenhand.App.Data;
using Evenhand.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>A server on which nobody has an account yet, on a Tuesday afternoon.</summary>
internal sealed class EmptyServer : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-empty-");
    private WebApplication server = null!;

    public StoppedClock Clock { get; private init; } = new(Instant.FromUtc(2026, 11, 24, 15, 0));

    public Store Store { get; private set; } = null!;

    public int Port => new Uri(server.Urls.First()).Port;

    /// <summary>Passkeys belong to a name; browsers take localhost and no address.</summary>
    public string Address => $"http://localhost:{Port}";

    public static async Task<EmptyServer> Start(ServeOptions? options = null, StoppedClock? clock = null)
    {
        var empty = clock is null ? new EmptyServer() : new EmptyServer { Clock = clock };
        empty.Store = await Store.Open(new() { DataDirectory = empty.directory.FullName }, empty.Clock);
        empty.server = WebServer.Build((options ?? new()) with { Urls = "http://127.0.0.1:0", KeepsWeeks = false }, empty.Store, empty.Clock);
        await empty.server.StartAsync();
        return empty;
    }

    /// <summary>Path of the link that the program prints at its first start.</summary>
    public async Task<string> StartPath() => $"/begin/{await server.Services.GetRequiredService<FirstStart>().Open(default)}";

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        await Store.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
