using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Evenhand.EndToEnd;

/// <summary>A test that reaches this machine by its address in a network; skipped where it is in none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NetworkFactAttribute : FactAttribute
{
    public NetworkFactAttribute()
    {
        var addresses = NetworkInterface.GetAllNetworkInterfaces().Where(card => card.OperationalStatus == OperationalStatus.Up).SelectMany(card => card.GetIPProperties().UnicastAddresses);
        if (!addresses.Any(unicast => unicast.Address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(unicast.Address)))
            Skip = "This machine is in no network.";
    }
}
