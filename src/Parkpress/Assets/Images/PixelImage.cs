namespace Parkpress.Assets.Images;

/// <summary>Decoded pixels: 8 bits each of red, green, blue and alpha, rows without padding, colours multiplied by alpha, sRGB.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Pixels">4 bytes a pixel.</param>
/// <param name="IsOpaque">True when every alpha is 255.</param>
internal sealed record PixelImage(int Width, int Height, byte[] Pixels, bool IsOpaque)
{
    public const int BytesPerPixel = 4;

    /// <summary>
    /// Columns that the picture really covers. An odd number of columns halved ends in half a column; without
    /// remembering that, every halving would stretch the picture a little.
    /// </summary>
    public double CoveredWidth { get; init; } = Width;

    /// <summary>Rows that the picture really covers.</summary>
    public double CoveredHeight { get; init; } = Height;
}
