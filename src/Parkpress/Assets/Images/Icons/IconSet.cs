using SkiaSharp;

namespace Parkpress.Assets.Images.Icons;

/// <summary>Draws the square PNG icons that a web app manifest needs.</summary>
internal static class IconSet
{
    /// <summary>
    /// Telephones cut icons to circles and drops; what lies within 40% of the side from the middle stays. A square in
    /// that circle is 0.8 / √2 of the side.
    /// </summary>
    private const float SafeShare = 0.56f;

    /// <summary>A logo as large as it fits, on nothing. Null when the drawing needs more than <see cref="SvgRasterizer"/> can.</summary>
    /// <param name="svg">The logo file.</param>
    /// <param name="size">Side of the icon in pixels.</param>
    public static byte[]? FromSvg(ReadOnlyMemory<byte> svg, int size) => DrawnIcons.Find(svg.Span, size) ?? DrawFromSvg(svg, size);

    /// <summary>As <see cref="FromSvg"/>, without looking for one that was drawn beforehand.</summary>
    internal static byte[]? DrawFromSvg(ReadOnlyMemory<byte> svg, int size) => Draw(size, SKColors.Transparent, svg, 1);

    /// <summary>A logo small enough to survive any mask, on a ground that fills the square. Null also when the colour is none.</summary>
    /// <param name="svg">The logo file.</param>
    /// <param name="size">Side of the icon in pixels.</param>
    /// <param name="color">The ground, for instance <c>#1d4e89</c>.</param>
    public static byte[]? FromSvgMaskable(ReadOnlyMemory<byte> svg, int size, string color) =>
        SvgColor.TryParse(color) is { } ground ? Draw(size, ground, svg, SafeShare) : null;

    /// <summary>
    /// An icon for a site without a usable logo: a white ring on a plain ground. No letter, because that would need a
    /// font, and the fonts of the machine would decide the bytes. Null when the colour is none.
    /// </summary>
    /// <param name="size">Side of the icon in pixels.</param>
    /// <param name="color">The ground, for instance <c>#1d4e89</c>.</param>
    public static byte[]? RenderPlain(int size, string color)
    {
        if (SvgColor.TryParse(color) is not { } ground)
        {
            return null;
        }

        using SKSurface surface = CreateSurface(size);
        using var ring = new SKPaint
        {
            IsAntialias = true,
            Color = SKColors.White,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = size * 0.1f,
        };
        surface.Canvas.Clear(ground);
        surface.Canvas.DrawCircle(size / 2f, size / 2f, size * 0.22f, ring);
        return ToPng(surface);
    }

    private static byte[]? Draw(int size, SKColor ground, ReadOnlyMemory<byte> svg, float share)
    {
        using SKSurface surface = CreateSurface(size);
        surface.Canvas.Clear(ground);
        float margin = size * (1 - share) / 2;
        bool isDrawn = SvgRasterizer.TryDraw(surface.Canvas, svg, new SKRect(margin, margin, size - margin, size - margin));
        return isDrawn ? ToPng(surface) : null;
    }

    private static SKSurface CreateSurface(int size) =>
        SKSurface.Create(new SKImageInfo(size, size, SKColorType.Rgba8888, SKAlphaType.Premul))
        ?? throw new ArgumentOutOfRangeException(nameof(size), size, "no icon has this size");

    private static byte[] ToPng(SKSurface surface)
    {
        // Pixels in memory can always be read, and PNG holds any that a surface can have.
        using SKPixmap pixels = surface.PeekPixels()!;
        // Flat drawings: to try all filters with the longest searches takes ten times as long and saves a twentieth.
        using SKData data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, 6))!;
        return data.ToArray();
    }
}
