namespace Parkpress.Assets.Images;

/// <summary>What a page must know of an image.</summary>
/// <param name="Format">By content, whatever the file is called.</param>
/// <param name="Width">In CSS pixels, as browsers show it: after the camera's orientation. At least 1.</param>
/// <param name="Height">Likewise.</param>
/// <param name="HasAlpha">True when parts may be transparent.</param>
/// <param name="IsAnimated">True when it has more than one frame.</param>
internal sealed record ImageInfo(ImageFormat Format, int Width, int Height, bool HasAlpha, bool IsAnimated)
{
    /// <summary>
    /// True when it must not be decoded: its file may be small, its pixels would fill the memory of the machine
    /// that builds the site and of every phone that opens it. A drawing has no pixels.
    /// </summary>
    public bool IsTooLarge =>
        Format != ImageFormat.Svg && (long)Width * Height > ImageInspector.MaximumPixels;
}
