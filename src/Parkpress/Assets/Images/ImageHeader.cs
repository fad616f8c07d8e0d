namespace Parkpress.Assets.Images;

/// <summary>What the first bytes of an image file say.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Width">Stored columns.</param>
/// <param name="Height">Stored rows.</param>
/// <param name="HasAlpha">True when parts may be transparent.</param>
/// <param name="IsAnimated">True when it has more than one frame.</param>
/// <param name="Orientation">How to turn the stored pixels.</param>
internal sealed record ImageHeader(
    ImageFormat Format,
    int Width,
    int Height,
    bool HasAlpha,
    bool IsAnimated,
    ImageOrientation Orientation = ImageOrientation.Upright)
{
    /// <summary>True when the upright image is as wide as the stored one is high.</summary>
    public bool SwapsSides => Orientation >= ImageOrientation.Transposed;

    /// <summary>The upright image.</summary>
    public ImageInfo ToInfo() => SwapsSides
        ? new ImageInfo(Format, Height, Width, HasAlpha, IsAnimated)
        : new ImageInfo(Format, Width, Height, HasAlpha, IsAnimated);
}
