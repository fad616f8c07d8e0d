using Parkpress.Assets.Images.Headers;

namespace Parkpress.Assets.Images;

/// <summary>Tells format and size of an image from its header; no pixel is decoded.</summary>
internal static class ImageInspector
{
    /// <summary>Raster images with more pixels are not decoded: at 4 bytes each they would take 400 MB.</summary>
    public const long MaximumPixels = 100_000_000;

    /// <summary>What <paramref name="bytes"/> hold; null when that is no image which browsers show.</summary>
    /// <remarks>Check <see cref="ImageInfo.IsTooLarge"/> before anything decodes the image.</remarks>
    public static ImageInfo? Inspect(ReadOnlyMemory<byte> bytes) => ReadHeader(bytes)?.ToInfo();

    /// <summary>The header with the size as stored.</summary>
    public static ImageHeader? ReadHeader(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        ImageHeader? header =
            span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? JpegHeader.Read(span) :
            span.StartsWith(PngHeader.Signature) ? PngHeader.Read(span) :
            span.StartsWith("RIFF"u8) ? WebPHeader.Read(span) :
            span.StartsWith("GIF8"u8) ? GifHeader.Read(span) :
            span.Length > 8 && span[4..].StartsWith("ftyp"u8) ? AvifHeader.Read(span) :
            SvgHeader.Read(bytes);
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }
}
