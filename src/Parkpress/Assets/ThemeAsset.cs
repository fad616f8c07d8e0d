namespace Parkpress.Assets;

/// <summary>A file of <c>templates/assets</c>, ready to publish.</summary>
/// <param name="Name">Path below <c>templates/assets</c>.</param>
/// <param name="Path">Site path with the fingerprint.</param>
/// <param name="Bytes">Content, minified where that is possible.</param>
/// <param name="Integrity">For the <c>integrity</c> attribute.</param>
/// <param name="MediaType">Such as <c>text/css</c>.</param>
internal sealed record ThemeAsset(string Name, string Path, ReadOnlyMemory<byte> Bytes, string Integrity, string MediaType)
{
    public bool IsText => MediaType.StartsWith("text/", StringComparison.Ordinal) || MediaType is "image/svg+xml" or "application/json";
}
