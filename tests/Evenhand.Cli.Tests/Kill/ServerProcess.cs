using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Evenhand.Cli.Tests.Kill;

/// <summary><c>evenhand serve</c> as a process of its own, and a browser that is signed in there.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address, string? startPath)
    {
        this.process = process;
        Address = address;
        StartPath = startPath;
    }

    public Uri Address { get; }

    /// <summary>Path of the link for the first account; null when there is one.</summary>
    public string? StartPath { get; }

    public static async Task<ServerProcess> Start(string data)
    {
        var started = Process.Start(new ProcessStartInfo("dotnet", ["exec", Assembly.Load("evenhand").Location, "serve", "--data", data, "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        string? start = null;
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Begin().Match(line) is { Success: true } found)
                start = found.Value;
            if (Ready().Match(line) is { Success: true } ready)
            {
                // What it goes on to write is read as well, so that it never waits for a reader.
                _ = started.StandardOutput.ReadToEndAsync();
                return new(started, new(ready.Groups[1].Value), start);
            }
        }

        throw new InvalidOperationException("The server ended before it was ready.");
    }

    /// <summary>As <c>kill -9</c> does: it gets no chance to finish anything.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public HttpClient Browser(CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client;
    }

    /// <summary>The token that every form of this session shows.</summary>
    public static async Task<string> Token(HttpClient browser, string page) => Form().Match(await browser.GetStringAsync(page)).Groups[1].Value;

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    [GeneratedRegex(@"/begin/[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Begin();

    [GeneratedRegex(@"^Evenhand is ready: (http://\S+)", RegexOptions.None, 1000)]
    private static partial Regex Ready();

    [GeneratedRegex("name=\"form\"[^>]*value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
