using SkiaSharp;

namespace Parkpress.Assets.Images;

/// <summary>Encodes images with SkiaSharp. Pixels only: no profile, no place, no camera.</summary>
internal static class PixelEncoder
{
    private const int ZLibLevel = 6;

    /// <summary>The file; null when the format cannot hold an image of this size.</summary>
    /// <param name="image">The pixels.</param>
    /// <param name="format">JPEG, PNG or WebP.</param>
    /// <param name="quality">1 to 100; PNG has none.</param>
    public static unsafe byte[]? Encode(PixelImage image, ImageFormat format, int quality)
    {
        // No colour space: encoders would write its profile, and the web takes plain pixels for sRGB anyway.
        var info = new SKImageInfo(
            image.Width, image.Height, SKColorType.Rgba8888, image.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul);
        fixed (byte* start = image.Pixels)
        {
            using var pixels = new SKPixmap(info, (nint)start);
            using SKData? data = Encode(pixels, format, quality);
            return data?.ToArray();
        }
    }

    private static SKData? Encode(SKPixmap pixels, ImageFormat format, int quality) => format switch
    {
        ImageFormat.Jpeg => pixels.Encode(new SKJpegEncoderOptions(quality)),
        ImageFormat.Png => pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, ZLibLevel)),
        ImageFormat.WebP => pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "cannot be encoded"),
    };
}
