using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Evenhand.App.Outbound;

/// <summary>
/// Which addresses a household may have this server connect to. By the registries of special-purpose addresses (RFC 6890 and its
/// updates): only what is reached over the public internet, and no service of a cloud that machines ask about themselves.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>Networks of a home that an operator may open; machines' own services, multicast and link-local addresses stay closed.</summary>
    private static readonly IPNetwork[] OfHomes =
    [
        .. new[] { "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7" }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPAddress[] CloudServices = [IPAddress.Parse("100.100.100.200"), IPAddress.Parse("fd00:ec2::254"), IPAddress.Parse("fd20:ce::254")];
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public static bool Is(IPAddress address) => Embedded(address) is { } inside ? Is(inside) : address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !NotPublic.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => address.ScopeId == 0 && GlobalUnicast.Contains(address) && !NotPublic.Any(network => network.Contains(address)),
        _ => false,
    };

    /// <summary>Public, or in a network of the house.</summary>
    public static bool IsOrOfHome(IPAddress address) => Embedded(address) is { } inside ? IsOrOfHome(inside) : Is(address) || (OfHomes.Any(network => network.Contains(address)) && !CloudServices.Contains(address));

    /// <summary>The IPv4 address that an IPv6 address leads to; null for none.</summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Translated.Contains(address) ? V4(bytes.AsSpan(12)) : SixToFour.Contains(address) ? V4(bytes.AsSpan(2, 4)) : null;
    }

    private static IPAddress V4(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt32LittleEndian(bytes));
}
