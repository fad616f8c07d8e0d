using System.Buffers;
using SkiaSharp;

namespace Parkpress.Assets.Images;

/// <summary>Decodes images with SkiaSharp.</summary>
internal static class PixelDecoder
{
    /// <summary>
    /// JPEG files with more pixels are decoded at half their size, which the format offers at half the cost: the
    /// largest photo then takes 100 MB instead of 400.
    /// </summary>
    private const long FullDecodePixels = 25_000_000;

    /// <summary>Whether half the stored size is wanted, and enough, for a version of the given stored size.</summary>
    public static bool MayHalve(ImageHeader header, int width, int height) =>
        header.Format == ImageFormat.Jpeg
        && (long)header.Width * header.Height > FullDecodePixels
        && header.Width >= 2 * width
        && header.Height >= 2 * height;

    /// <summary>The stored pixels, not yet upright; null when the data is damaged or ends early.</summary>
    /// <param name="source">The file.</param>
    /// <param name="header">Its header, of a size that may be decoded.</param>
    public static PixelImage? DecodeFull(ReadOnlyMemory<byte> source, ImageHeader header) => Decode(source, header, 1);

    /// <summary>The same at half the size, rounded up. For JPEG only.</summary>
    public static PixelImage? DecodeHalf(ReadOnlyMemory<byte> source, ImageHeader header) => Decode(source, header, 2);

    private static PixelImage? Decode(ReadOnlyMemory<byte> source, ImageHeader header, int divisor)
    {
        // The file is pinned for the codec instead of being copied.
        using MemoryHandle pin = source.Pin();
        using SKData data = WrapPinned(pin, source.Length);
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width != header.Width || codec.Info.Height != header.Height)
        {
            return null;
        }

        SKSizeI size = codec.GetScaledDimensions(1f / divisor);
        bool isOpaque = codec.Info.AlphaType == SKAlphaType.Opaque;

        // Photos from telephones are often in Display P3; without their profile they would look pale.
        using SKColorSpace colors = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(
            size.Width, size.Height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, colors);
        byte[] pixels = new byte[info.BytesSize64];
        if (ReadPixels(codec, info, pixels) != SKCodecResult.Success)
        {
            return null;
        }

        return new PixelImage(size.Width, size.Height, pixels, isOpaque)
        {
            CoveredWidth = (double)header.Width / divisor,
            CoveredHeight = (double)header.Height / divisor,
        };
    }

    private static unsafe SKData WrapPinned(MemoryHandle pin, int length) =>
        SKData.Create((nint)pin.Pointer, length);

    private static unsafe SKCodecResult ReadPixels(SKCodec codec, SKImageInfo info, byte[] pixels)
    {
        fixed (byte* start = pixels)
        {
            return codec.GetPixels(info, (nint)start);
        }
    }
}
