using System.Net;
using System.Net.Sockets;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Judges a destination by its scheme.</summary>
internal static class LinkTarget
{
    /// <summary>Leads to another site, as far as the text alone can tell.</summary>
    public static bool IsExternal(string target) =>
        target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Whether what stands in parentheses was meant as an address, and not as a remark.</summary>
    public static bool BeginsLikeAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http") || text.StartsWith("www.") || text.StartsWith("mailto:") || (!text.IsEmpty && text[0] is '/' or '.' or '#');

    /// <summary>Has a scheme or a host, so that it is no path on this site.</summary>
    public static bool IsOutside(string target)
    {
        int end = target.AsSpan().IndexOfAny(":/?#");
        return (end > 0 && target[end] == ':') || target.StartsWith("//", StringComparison.Ordinal);
    }

    /// <summary>Is not to be linked at all.</summary>
    public static bool IsRefused(string target) => IsOnOwnComputer(target) || UnsafeScheme(target) is not null;

    /// <summary>Names a file by its place on a computer or in an office network: <c>file:</c>, <c>C:\</c>, <c>\server</c>.</summary>
    /// <remarks>Markdown takes the first of two backslashes for an escape; no other address begins with one, nor has a scheme one letter long.</remarks>
    public static bool IsOnOwnComputer(string target) =>
        target.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith('\\')
        || (target.Length > 1 && target[1] == ':' && char.IsAsciiLetter(target[0]));

    /// <summary>The host of a web address that visitors from outside cannot reach; null for all others.</summary>
    public static string? PrivateHost(string target)
    {
        if (!IsExternal(target))
        {
            return null;
        }

        ReadOnlySpan<char> rest = target.AsSpan(target.IndexOf("//", StringComparison.Ordinal) + 2);
        int end = rest.IndexOfAny("/?#\\");
        ReadOnlySpan<char> host = end < 0 ? rest : rest[..end];
        host = host[(host.LastIndexOf('@') + 1)..];
        int port = host.StartsWith('[') ? host.IndexOf(']') + 1 : host.IndexOf(':');
        host = port <= 0 ? host : host[..port];
        return IsPrivate(host) ? host.ToString() : null;
    }

    /// <summary>The scheme of a target that runs code or carries a document of its own when it is followed; null for all others.</summary>
    /// <remarks>Browsers skip white space and control characters in front of a scheme and tabs and line ends inside it.</remarks>
    public static string? UnsafeScheme(string target)
    {
        Span<char> scheme = stackalloc char[10];
        int length = 0;
        foreach (char c in target)
        {
            if (c <= ' ' || c == '\u007F')
            {
                continue;
            }

            if (c == ':')
            {
                return scheme[..length] switch
                {
                    "javascript" => "javascript",
                    "vbscript" => "vbscript",
                    "data" => "data",
                    _ => null,
                };
            }

            if (length == scheme.Length || !char.IsAsciiLetter(c))
            {
                return null;
            }

            scheme[length++] = (char)(c | 0x20);
        }

        return null;
    }

    // Loopback, link-local and the three private blocks of RFC 1918.
    private static bool IsPrivate(ReadOnlySpan<char> host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "[::1]")
        {
            return true;
        }

        if (!IPAddress.TryParse(host, out IPAddress? address) || address.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        return (bytes[0], bytes[1]) is (10 or 127 or 0, _) or (192, 168) or (169, 254) or (172, >= 16 and <= 31);
    }
}
