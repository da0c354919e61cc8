using System.Collections.Concurrent;
using Evenhand.App.Data;
using Evenhand.Web.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web.Tests.Live;

/// <summary>Pages that listen for changes, and leave.</summary>
public sealed class LiveEventsTests : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-live-");
    private Store store = null!;
    private WebApplication server = null!;

    public async Task InitializeAsync()
    {
        store = await Store.Open(new() { DataDirectory = directory.FullName }, new TestClock());
        server = WebServer.Build(new() { Demo = true, KeepsWeeks = false, Urls = "http://127.0.0.1:0" }, store, new TestClock());
        await server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task A_page_that_is_closed_while_nothing_happens_leaves_no_error()
    {
        using var log = new Errors();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        for (var page = 0; page < 3; page++)
        {
            using var client = new HttpClient { BaseAddress = new(server.Urls.First()) };
            using var answer = await client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
            (await lines.ReadLineAsync()).ShouldBe("retry: 2000");
        }

        await server.StopAsync();
        log.Said.ShouldBeEmpty();
    }

    private sealed class Errors : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
