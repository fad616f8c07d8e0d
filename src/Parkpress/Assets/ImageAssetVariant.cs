using Parkpress.Assets.Images;

namespace Parkpress.Assets;

/// <summary>One size of a picture.</summary>
/// <param name="Path">Site path.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Variant">How it is encoded.</param>
internal sealed record ImageAssetVariant(string Path, int Width, ImageVariant Variant);
