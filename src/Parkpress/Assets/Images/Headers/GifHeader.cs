using System.Buffers.Binary;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Walks the blocks of a GIF file up to its second frame.</summary>
internal static class GifHeader
{
    private const int ScreenEnd = 13;
    private const byte ExtensionBlock = 0x21;
    private const byte ImageBlock = 0x2C;
    private const byte GraphicControl = 0xF9;

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < ScreenEnd)
        {
            return null;
        }

        int width = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]);
        ReadOnlySpan<byte> rest = Skip(bytes, ScreenEnd + ColorTableSize(bytes[10]));
        int frames = 0;
        bool hasAlpha = false;
        while (frames < 2 && rest.Length > 0 && rest[0] is ExtensionBlock or ImageBlock)
        {
            if (rest[0] == ExtensionBlock)
            {
                hasAlpha |= rest.Length > 3 && rest[1] == GraphicControl && (rest[3] & 1) != 0;
                rest = SkipSubBlocks(Skip(rest, 2));
                continue;
            }

            frames++;
            int tables = rest.Length > 9 ? ColorTableSize(rest[9]) : 0;
            rest = SkipSubBlocks(Skip(rest, 11 + tables));
        }

        return frames == 0 ? null : new ImageHeader(ImageFormat.Gif, width, height, hasAlpha, IsAnimated: frames > 1);
    }

    private static int ColorTableSize(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static ReadOnlySpan<byte> SkipSubBlocks(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0 && bytes[0] != 0)
        {
            bytes = Skip(bytes, 1 + bytes[0]);
        }

        return Skip(bytes, 1);
    }

    private static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> bytes, int count) =>
        count < bytes.Length ? bytes[count..] : default;
}
