using System.Collections.Immutable;
using Parkpress.Incremental;
using Parkpress.Sources;

namespace Parkpress.Assets;

/// <summary>A picture of the content under its fingerprinted names.</summary>
/// <param name="Source">The file.</param>
/// <param name="Content">Of its bytes.</param>
/// <param name="Path">Site path of the picture in its own format.</param>
/// <param name="Width">Of that picture, in pixels; for SVG in CSS pixels.</param>
/// <param name="Height">Likewise.</param>
/// <param name="WebP">WebP variants by ascending width; empty for formats that are published as they are.</param>
/// <param name="Fallback">How the picture in its own format is encoded again; null when it is published as it is.</param>
internal sealed record ImageAsset(
    SourceFile Source, Fingerprint Content, string Path, int Width, int Height, ImmutableArray<ImageAssetVariant> WebP, ImageAssetVariant? Fallback);
