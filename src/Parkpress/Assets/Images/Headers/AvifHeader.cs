using System.Buffers.Binary;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Finds the size in the boxes of an AVIF file. Nothing here decodes AVIF, so the largest size will do.</summary>
internal static class AvifHeader
{
    private const int BoxHead = 8;
    private const int FullBoxHead = 4;

    private static ReadOnlySpan<byte> AlphaAuxiliary => "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha"u8;

    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> brands = FindBox(bytes, "ftyp"u8);
        bool isAnimated = brands.StartsWith("avis"u8);
        if (!isAnimated && !HasBrand(brands, "avif"u8))
        {
            return null;
        }

        ReadOnlySpan<byte> meta = FindBox(bytes, "meta"u8);
        if (meta.Length < FullBoxHead)
        {
            return null;
        }

        ReadOnlySpan<byte> properties = FindBox(FindBox(meta[FullBoxHead..], "iprp"u8), "ipco"u8);
        (int width, int height) = FindLargestSize(properties);
        bool hasAlpha = properties.IndexOf(AlphaAuxiliary) >= 0;
        ReadOnlySpan<byte> rotation = FindBox(properties, "irot"u8);
        bool isTurned = rotation.Length > 0 && (rotation[0] & 1) != 0;
        return isTurned
            ? new ImageHeader(ImageFormat.Avif, height, width, hasAlpha, isAnimated)
            : new ImageHeader(ImageFormat.Avif, width, height, hasAlpha, isAnimated);
    }

    private static bool HasBrand(ReadOnlySpan<byte> brands, ReadOnlySpan<byte> brand)
    {
        for (; brands.Length >= 4; brands = brands[4..])
        {
            if (brands.StartsWith(brand))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Width, int Height) FindLargestSize(ReadOnlySpan<byte> properties)
    {
        (int Width, int Height) largest = default;
        while (TryReadBox(ref properties, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content))
        {
            if (!type.SequenceEqual("ispe"u8) || content.Length < FullBoxHead + 8)
            {
                continue;
            }

            int width = BinaryPrimitives.ReadInt32BigEndian(content[FullBoxHead..]);
            int height = BinaryPrimitives.ReadInt32BigEndian(content[(FullBoxHead + 4)..]);
            if ((long)width * height > (long)largest.Width * largest.Height)
            {
                largest = (width, height);
            }
        }

        return largest;
    }

    private static ReadOnlySpan<byte> FindBox(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        ReadOnlySpan<byte> rest = boxes;
        while (TryReadBox(ref rest, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content))
        {
            if (type.SequenceEqual(wanted))
            {
                return content;
            }
        }

        return default;
    }

    private static bool TryReadBox(
        scoped ref ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content)
    {
        type = default;
        content = default;
        if (boxes.Length < BoxHead)
        {
            return false;
        }

        uint size = BinaryPrimitives.ReadUInt32BigEndian(boxes);
        if (size < BoxHead || size > boxes.Length)
        {
            return false;
        }

        type = boxes.Slice(4, 4);
        content = boxes[BoxHead..(int)size];
        boxes = boxes[(int)size..];
        return true;
    }
}
