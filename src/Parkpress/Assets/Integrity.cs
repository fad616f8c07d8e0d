using System.Security.Cryptography;

namespace Parkpress.Assets;

/// <summary>Values for the <c>integrity</c> attribute of links and scripts (Subresource Integrity).</summary>
internal static class Integrity
{
    /// <summary><c>sha384-</c> and the hash of the published bytes in Base64.</summary>
    public static string Sha384(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA384.HashSizeInBytes];
        SHA384.HashData(bytes, hash);
        return "sha384-" + Convert.ToBase64String(hash);
    }
}
