using System.Buffers.Binary;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Tells whether the Exif block of an image holds a GPS position.</summary>
internal static class ExifPlace
{
    private const ushort GpsDirectoryTag = 0x8825;
    private const ushort LatitudeTag = 0x0002;
    private const int EntrySize = 12;
    private const int LatitudeSize = 24;

    /// <summary>True when a JPEG, PNG or WebP file says at which latitude it was taken. Cameras without reception write zeros or an empty list.</summary>
    public static bool IsIn(ReadOnlySpan<byte> bytes, ImageFormat format)
    {
        ReadOnlySpan<byte> tiff = format switch
        {
            ImageFormat.Jpeg => FindInJpeg(bytes),
            ImageFormat.Png => FindInPng(bytes),
            ImageFormat.WebP => FindInWebP(bytes),
            _ => [],
        };
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return false;
        }

        bool isLittleEndian = tiff[0] == 'I';
        uint? gps = FindValue(tiff, ReadUInt32(tiff[4..], isLittleEndian), GpsDirectoryTag, isLittleEndian);
        uint? latitude = gps is { } directory ? FindValue(tiff, directory, LatitudeTag, isLittleEndian) : null;
        return latitude is { } at && at <= (uint)tiff.Length && tiff.Length - (int)at >= LatitudeSize && HasDegrees(tiff.Slice((int)at, LatitudeSize));
    }

    /// <summary>Degrees, minutes and seconds are fractions; one above zero is a place.</summary>
    private static bool HasDegrees(ReadOnlySpan<byte> fractions)
    {
        for (int i = 0; i < LatitudeSize; i += 8)
        {
            if (fractions.Slice(i, 4).ContainsAnyExcept((byte)0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last four bytes of a directory's entry: its value, or where that stands.</summary>
    private static uint? FindValue(ReadOnlySpan<byte> tiff, uint directory, ushort tag, bool isLittleEndian)
    {
        if (directory > (uint)tiff.Length - 2)
        {
            return null;
        }

        int count = ReadUInt16(tiff[(int)directory..], isLittleEndian);
        ReadOnlySpan<byte> entries = tiff[((int)directory + 2)..];
        for (; count > 0 && entries.Length >= EntrySize; count--, entries = entries[EntrySize..])
        {
            if (ReadUInt16(entries, isLittleEndian) == tag)
            {
                return ReadUInt32(entries[8..], isLittleEndian);
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> FindInJpeg(ReadOnlySpan<byte> bytes)
    {
        int at = 2;
        while (JpegHeader.TryReadMarker(bytes, ref at, out byte marker) && marker is not (JpegHeader.StartOfScan or JpegHeader.EndOfImage))
        {
            if (JpegHeader.IsStandalone(marker))
            {
                continue;
            }

            if (!JpegHeader.TryReadSegment(bytes, ref at, out ReadOnlySpan<byte> segment))
            {
                break;
            }

            if (marker == JpegHeader.App1 && segment.StartsWith(JpegHeader.ExifMark))
            {
                return segment[JpegHeader.ExifMark.Length..];
            }
        }

        return [];
    }

    private static ReadOnlySpan<byte> FindInPng(ReadOnlySpan<byte> bytes)
    {
        int at = PngHeader.Signature.Length;
        while (PngHeader.TryReadChunk(bytes, ref at, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data))
        {
            if (type.SequenceEqual("eXIf"u8))
            {
                return data;
            }
        }

        return [];
    }

    private static ReadOnlySpan<byte> FindInWebP(ReadOnlySpan<byte> bytes)
    {
        const int head = 8;
        ReadOnlySpan<byte> rest = bytes[Math.Min(12, bytes.Length)..];
        while (rest.Length >= head)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > (uint)(rest.Length - head))
            {
                break;
            }

            if (rest.StartsWith("EXIF"u8))
            {
                // Some programs put JPEG's mark in front, which the format does not have.
                ReadOnlySpan<byte> data = rest.Slice(head, (int)length);
                return data.StartsWith(JpegHeader.ExifMark) ? data[JpegHeader.ExifMark.Length..] : data;
            }

            // Chunks begin at even offsets.
            rest = rest[(int)Math.Min(head + length + (length & 1), rest.Length)..];
        }

        return [];
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool isLittleEndian) => isLittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool isLittleEndian) => isLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
