using System.Buffers.Binary;
using Parkpress.Assets.Images.Headers;

namespace Parkpress.Assets.Images;

/// <summary>Tells whether an image file goes on to its end: copies that broke off are the usual damage. No pixel is decoded.</summary>
internal static class ImageCompleteness
{
    private const int RiffHead = 8;

    /// <summary>False when the end of a JPEG, PNG or WebP file is missing; other formats are not looked at.</summary>
    public static bool IsComplete(ReadOnlySpan<byte> bytes, ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => HasEndOfJpeg(bytes),
        ImageFormat.Png => HasEndOfPng(bytes),
        ImageFormat.WebP => BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) <= bytes.Length - RiffHead,
        _ => true,
    };

    private static bool HasEndOfJpeg(ReadOnlySpan<byte> bytes)
    {
        // A preview inside the metadata has an end of its own; only what stands behind the first scan counts. In the scan itself the
        // two bytes cannot stand side by side. Telephones append sound and film behind the end.
        int at = 2;
        while (JpegHeader.TryReadMarker(bytes, ref at, out byte marker))
        {
            if (marker == JpegHeader.StartOfScan)
            {
                return bytes[at..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, JpegHeader.EndOfImage]) >= 0;
            }

            if (!JpegHeader.IsStandalone(marker) && !JpegHeader.TryReadSegment(bytes, ref at, out _))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasEndOfPng(ReadOnlySpan<byte> bytes)
    {
        int at = PngHeader.Signature.Length;
        while (PngHeader.TryReadChunk(bytes, ref at, out ReadOnlySpan<byte> type, out _))
        {
            if (type.SequenceEqual("IEND"u8))
            {
                return true;
            }
        }

        return false;
    }
}
