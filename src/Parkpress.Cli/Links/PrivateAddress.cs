using System.Net;
using System.Net.Sockets;

namespace Parkpress.Cli.Links;

/// <summary>Tells addresses that readers of a public site cannot reach.</summary>
internal static class PrivateAddress
{
    /// <summary>True for a host that is private by its name alone: a number of a private network, this machine, a name of the local network.</summary>
    public static bool IsPrivate(Uri address)
    {
        string host = address.IdnHost;
        if (IPAddress.TryParse(host, out IPAddress? number))
        {
            return IsPrivate(number);
        }

        string name = host.TrimEnd('.');
        return !name.Contains('.', StringComparison.Ordinal)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for a number that is not routed in the public network.</summary>
    public static bool IsPrivate(IPAddress number)
    {
        IPAddress address = number.IsIPv4MappedToIPv6 ? number.MapToIPv4() : number;
        if (address.AddressFamily != AddressFamily.InterNetwork)
        {
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal
                || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);
        }

        byte[] part = address.GetAddressBytes();
        return part[0] is 0 or 10 or 127 or >= 224
            || (part[0] == 100 && part[1] is >= 64 and < 128)
            || (part[0] == 169 && part[1] == 254)
            || (part[0] == 172 && part[1] is >= 16 and < 32)
            || (part[0] == 192 && part[1] == 168);
    }
}
