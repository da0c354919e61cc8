using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Evenhand.App.Tests.CalendarsIn;

/// <summary>A server of another's calendar on this machine. It answers each request as the test says, and remembers them.</summary>
internal sealed class FakeFeed : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task running;

    public FakeFeed()
    {
        listener.Start();
        running = Run();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/calendar.ics");

    public List<string> Requests { get; } = [];

    /// <summary>The bytes of an answer to the head of a request; null never to answer.</summary>
    public Func<string, byte[]?> Answer { get; set; } = _ => Response("404 Not Found");

    public static byte[] Response(string status, byte[]? body = null, params string[] headers) =>
    [
        .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Length: {body?.Length ?? 0}\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n")),
        .. body ?? [],
    ];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await running;
        end.Dispose();
    }

    private async Task Run()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var buffer = new byte[16_384];
                var read = await stream.ReadAsync(buffer, end.Token);
                var head = Encoding.ASCII.GetString(buffer, 0, read);
                lock (Requests)
                    Requests.Add(head);
                if (Answer(head) is { } bytes)
                    await stream.WriteAsync(bytes, end.Token);
                else
                    await Task.Delay(Timeout.Infinite, end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
            }
        }
    }
}
