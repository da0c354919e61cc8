using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Evenhand.Benchmarks.CalDav;

/// <summary>A calendar server as a process of its own, with the processor time that it has taken.</summary>
internal sealed class DavServer : IDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly HttpClient client;

    private DavServer(string name, Process process, string folder, Uri address, string calendar, (string Name, string Password)? login)
    {
        (Name, this.process, this.folder, Calendar) = (name, process, folder, calendar);
        client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        if (login is { } known)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{known.Name}:{known.Password}")));
    }

    public string Name { get; }

    /// <summary>Address of the calendar that is asked about.</summary>
    public string Calendar { get; }

    /// <summary>Processor seconds that the process has taken.</summary>
    public double Seconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Resident memory, MB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts the server and waits until it answers; null when its program is not installed.</summary>
    /// <param name="folder">What it keeps; goes with it.</param>
    /// <param name="command">Program and arguments.</param>
    public static async Task<DavServer?> Start(string name, string folder, int port, string calendar, (string Name, string Password)? login, params string[] command)
    {
        try
        {
            var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["HOME"] = folder;
            var started = Process.Start(start)!;
            started.OutputDataReceived += (_, _) => { };
            started.ErrorDataReceived += (_, _) => { };
            started.BeginOutputReadLine();
            started.BeginErrorReadLine();
            var server = new DavServer(name, started, folder, new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"), calendar, login);
            await server.Wait();
            return server;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The answer to a request; asked again when a server closes the connection before it answers, as Radicale's own does at times.</summary>
    public async Task<string> Send(string method, string path, string? body = null, int depth = 0)
    {
        const int mostTries = 5;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await SendOnce(method, path, body, depth);
            }
            catch (HttpRequestException) when (tries < mostTries && !process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task<string> SendOnce(string method, string path, string? body, int depth)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.Add("Depth", depth.ToString(CultureInfo.InvariantCulture));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, method == "PUT" ? "text/calendar" : "application/xml");
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{Name} answers {method} {path} with {(int)answer.StatusCode}: {text[..Math.Min(200, text.Length)]}");
    }

    public void Dispose()
    {
        client.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Wait()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (tries < 300 && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }
}
