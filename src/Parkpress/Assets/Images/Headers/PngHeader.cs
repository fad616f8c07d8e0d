using System.Buffers.Binary;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Walks the chunks of a PNG file up to its first pixel data.</summary>
internal static class PngHeader
{
    private const int HeaderLength = 13;
    private const byte AlphaBit = 4;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        int at = Signature.Length;
        if (!TryReadChunk(bytes, ref at, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> header)
            || !type.SequenceEqual("IHDR"u8) || header.Length != HeaderLength)
        {
            return null;
        }

        int width = BinaryPrimitives.ReadInt32BigEndian(header);
        int height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        bool hasAlpha = (header[9] & AlphaBit) != 0;
        bool isAnimated = false;
        ImageOrientation orientation = ImageOrientation.Upright;
        while (true)
        {
            if (IsPixelData(bytes, at))
            {
                return new ImageHeader(ImageFormat.Png, width, height, hasAlpha, isAnimated, orientation);
            }

            if (!TryReadChunk(bytes, ref at, out type, out ReadOnlySpan<byte> data))
            {
                return null;
            }

            hasAlpha |= type.SequenceEqual("tRNS"u8);
            isAnimated |= type.SequenceEqual("acTL"u8);
            if (type.SequenceEqual("eXIf"u8))
            {
                orientation = ExifOrientation.Read(data);
            }
        }
    }

    /// <summary>Asked before the chunk is read: it need not be complete for the header to be known.</summary>
    private static bool IsPixelData(ReadOnlySpan<byte> bytes, int at) =>
        at + 8 <= bytes.Length && bytes.Slice(at + 4, 4).SequenceEqual("IDAT"u8);

    /// <summary>Reads the chunk at <paramref name="at"/> and steps behind it; false when it is not all there.</summary>
    public static bool TryReadChunk(
        ReadOnlySpan<byte> bytes, scoped ref int at, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data)
    {
        const int overhead = 12;
        type = default;
        data = default;
        if (bytes.Length - at < overhead)
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        if (length > bytes.Length - at - overhead)
        {
            return false;
        }

        type = bytes.Slice(at + 4, 4);
        data = bytes.Slice(at + 8, (int)length);
        at += overhead + (int)length;
        return true;
    }
}
