using System.Buffers.Binary;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Walks the segments of a JPEG file up to the frame header.</summary>
internal static class JpegHeader
{
    public const byte EndOfImage = 0xD9;
    public const byte StartOfScan = 0xDA;
    public const byte App1 = 0xE1;

    public static ReadOnlySpan<byte> ExifMark => "Exif\0\0"u8;

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        ImageOrientation? orientation = null;
        int at = 2;
        while (TryReadMarker(bytes, ref at, out byte marker))
        {
            if (IsStandalone(marker))
            {
                continue;
            }

            if (marker is EndOfImage or StartOfScan || !TryReadSegment(bytes, ref at, out ReadOnlySpan<byte> segment))
            {
                return null;
            }

            if (IsFrame(marker))
            {
                return ReadFrame(segment, orientation ?? ImageOrientation.Upright);
            }

            if (marker == App1 && segment.StartsWith(ExifMark))
            {
                orientation ??= ExifOrientation.Read(segment[ExifMark.Length..]);
            }
        }

        return null;
    }

    private static ImageHeader? ReadFrame(ReadOnlySpan<byte> segment, ImageOrientation orientation)
    {
        // Browsers show 8 bits a sample only.
        if (segment.Length < 6 || segment[0] != 8)
        {
            return null;
        }

        int height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        int width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        return new ImageHeader(ImageFormat.Jpeg, width, height, HasAlpha: false, IsAnimated: false, orientation);
    }

    /// <summary>Steps behind the next marker from <paramref name="at"/> on.</summary>
    public static bool TryReadMarker(ReadOnlySpan<byte> bytes, scoped ref int at, out byte marker)
    {
        // Some programs leave stray bytes between segments, and any number of FF may stand before a marker.
        int start = at < bytes.Length ? bytes[at..].IndexOf((byte)0xFF) : -1;
        int code = start < 0 ? -1 : bytes[(at + start)..].IndexOfAnyExcept((byte)0xFF);
        if (code < 0)
        {
            marker = 0;
            return false;
        }

        marker = bytes[at + start + code];
        at += start + code + 1;
        return true;
    }

    /// <summary>Reads the data behind a marker and steps behind it.</summary>
    public static bool TryReadSegment(ReadOnlySpan<byte> bytes, scoped ref int at, out ReadOnlySpan<byte> segment)
    {
        segment = default;
        if (bytes.Length - at < 2)
        {
            return false;
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        if (length < 2 || length > bytes.Length - at)
        {
            return false;
        }

        segment = bytes[(at + 2)..(at + length)];
        at += length;
        return true;
    }

    /// <summary>Markers without a length: escaped FF, temporary, restart.</summary>
    public static bool IsStandalone(byte marker) => marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD7);

    /// <summary>Baseline, extended and progressive; browsers show no other kind.</summary>
    private static bool IsFrame(byte marker) => marker is 0xC0 or 0xC1 or 0xC2;
}
