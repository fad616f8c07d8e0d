namespace Parkpress.Publishing;

/// <summary>What a manifest says of one file.</summary>
/// <param name="Path">Below the site's folder, with <c>/</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits in lower case.</param>
public sealed record SiteManifestEntry(string Path, long Size, string Sha256);
