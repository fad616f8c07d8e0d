using System.Buffers.Binary;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Reads the first chunk of a WebP file.</summary>
/// <remarks>An Exif orientation is left aside, as Chromium does: it turns JPEG and PNG, not WebP.</remarks>
internal static class WebPHeader
{
    private const int FirstChunk = 12;
    private const int ChunkHead = 8;
    private const int SideMask = 0x3FFF;
    private const byte AnimationFlag = 0x02;
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
            : type.SequenceEqual("VP8X"u8) ? ReadExtended(data)
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

    private static ImageHeader ReadExtended(ReadOnlySpan<byte> data)
    {
        byte flags = data[0];
        return new ImageHeader(
            ImageFormat.WebP,
            ReadUInt24(data[4..]) + 1,
            ReadUInt24(data[7..]) + 1,
            HasAlpha: (flags & AlphaFlag) != 0,
            IsAnimated: (flags & AnimationFlag) != 0);
    }

    private static int ReadUInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
