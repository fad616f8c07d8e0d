using System.Buffers.Binary;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Reads the first chunk of a WebP file, and its Exif chunk when it claims to have one.</summary>
internal static class WebPHeader
{
    private const int FirstChunk = 12;
    private const int ChunkHead = 8;
    private const int SideMask = 0x3FFF;
    private const byte AnimationFlag = 0x02;
    private const byte ExifFlag = 0x08;
    private const byte AlphaFlag = 0x10;

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < FirstChunk + ChunkHead + 10 || !bytes[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        ReadOnlySpan<byte> type = bytes.Slice(FirstChunk, 4);
        ReadOnlySpan<byte> data = bytes[(FirstChunk + ChunkHead)..];
        return type.SequenceEqual("VP8 "u8) ? ReadLossy(data)
            : type.SequenceEqual("VP8L"u8) ? ReadLossless(data)
            : type.SequenceEqual("VP8X"u8) ? ReadExtended(bytes, data)
            : null;
    }

    private static ImageHeader? ReadLossy(ReadOnlySpan<byte> data)
    {
        if (!data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return null;
        }

        int width = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & SideMask;
        int height = BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & SideMask;
        return new ImageHeader(ImageFormat.WebP, width, height, HasAlpha: false, IsAnimated: false);
    }

    private static ImageHeader? ReadLossless(ReadOnlySpan<byte> data)
    {
        if (data[0] != 0x2F)
        {
            return null;
        }

        uint bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        int width = (int)(bits & SideMask) + 1;
        int height = (int)((bits >> 14) & SideMask) + 1;
        bool hasAlpha = (bits & (1u << 28)) != 0;
        return new ImageHeader(ImageFormat.WebP, width, height, hasAlpha, IsAnimated: false);
    }

    private static ImageHeader ReadExtended(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> data)
    {
        byte flags = data[0];
        return new ImageHeader(
            ImageFormat.WebP,
            ReadUInt24(data[4..]) + 1,
            ReadUInt24(data[7..]) + 1,
            HasAlpha: (flags & AlphaFlag) != 0,
            IsAnimated: (flags & AnimationFlag) != 0,
            (flags & ExifFlag) != 0 ? FindOrientation(bytes) : ImageOrientation.Upright);
    }

    /// <summary>Exif comes behind the pixels; the lengths of the chunks lead there.</summary>
    private static ImageOrientation FindOrientation(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> rest = bytes[FirstChunk..];
        while (rest.Length >= ChunkHead)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            uint padded = length + (length & 1);
            bool isExif = rest.StartsWith("EXIF"u8);
            rest = rest[ChunkHead..];
            if (isExif)
            {
                return ExifOrientation.Read(rest[..(int)Math.Min(length, (uint)rest.Length)]);
            }

            rest = padded <= rest.Length ? rest[(int)padded..] : default;
        }

        return ImageOrientation.Upright;
    }

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
