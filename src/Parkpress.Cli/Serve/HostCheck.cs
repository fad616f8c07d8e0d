using System.Net;

namespace Parkpress.Cli.Serve;

/// <summary>Refuses requests that a page of another site had a browser make: such a page can give its own name our address, but not ask for us by another name than its own.</summary>
internal static class HostCheck
{
    /// <summary>True for names that mean this machine, and for the address that was asked for.</summary>
    /// <param name="host">Name or address of a <c>Host</c> header, without the port.</param>
    /// <param name="listening">Where the server listens.</param>
    public static bool Allows(string host, IPAddress listening)
    {
        string bare = host.Trim('[', ']');
        if (bare.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A number cannot be made to lead elsewhere.
        return IPAddress.TryParse(bare, out IPAddress? address) && (IPAddress.IsLoopback(address) || !IPAddress.IsLoopback(listening));
    }
}
