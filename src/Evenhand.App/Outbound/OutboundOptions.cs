using System.Net;

namespace Evenhand.App.Outbound;

/// <summary>Bounds of what is fetched from other servers.</summary>
public sealed record OutboundOptions
{
    /// <summary>Whether an address that a name leads to may be connected to.</summary>
    public Func<IPAddress, bool> Allows { get; init; } = PublicAddress.Is;

    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Bytes of an answer, after unpacking.</summary>
    public int MostBytes { get; init; } = 10 * 1024 * 1024;

    public int MostRedirects { get; init; } = 5;

    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For everything, redirects included.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromSeconds(30);
}
