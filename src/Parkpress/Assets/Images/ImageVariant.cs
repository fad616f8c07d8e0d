namespace Parkpress.Assets.Images;

/// <summary>One version of an image.</summary>
/// <param name="Width">In pixels, upright; never more than the original has.</param>
/// <param name="Height">In the original's proportion.</param>
/// <param name="Format">A raster format that can be encoded: JPEG, PNG or WebP.</param>
internal readonly record struct ImageVariant(int Width, int Height, ImageFormat Format);
