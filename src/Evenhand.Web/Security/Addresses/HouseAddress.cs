using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Security.Addresses;

/// <summary>Under which address other devices of the house reach this server. Links that leave this machine are made with it.</summary>
public sealed class HouseAddress(IServer server)
{
    /// <summary>What this server is asked to listen on so that the house can reach it.</summary>
    public const string OpenToTheHouse = "http://0.0.0.0:5080";

    private static readonly string[] Virtual = ["docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "cni", "podman"];

    /// <summary>The address of the request, or one of the house network when the request names this machine alone.</summary>
    public ReachedAt Of(HttpContext http)
    {
        var request = http.Request;
        return IsThisMachine(request.Host.Host) ? OfServer() is { } found ? new(found, false) : new($"{request.Scheme}://{request.Host}", true) : new($"{request.Scheme}://{request.Host}", false);
    }

    /// <summary>An address that a device of the house can open; null when the server listens on this machine alone.</summary>
    public string? OfServer() => server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(Reachable).FirstOrDefault(address => address is not null);

    private static string? Reachable(string listening)
    {
        // Kestrel writes "any address" in several ways that are no URI.
        if (!Uri.TryCreate(listening.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url) || IsThisMachine(url.Host))
            return null;
        var isAny = IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));
        return !isAny ? $"{url.Scheme}://{url.Authority}" : OfThisMachine() is { } own ? $"{url.Scheme}://{own}:{url.Port}" : null;
    }

    /// <summary>The address of this machine in its network, that with a way out first.</summary>
    private static IPAddress? OfThisMachine() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback && !Virtual.Any(start => card.Name.StartsWith(start, StringComparison.Ordinal)))
        .Select(card => card.GetIPProperties())
        .OrderByDescending(properties => properties.GatewayAddresses.Count)
        .SelectMany(properties => properties.UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
