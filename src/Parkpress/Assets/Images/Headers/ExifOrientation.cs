using System.Buffers.Binary;

namespace Parkpress.Assets.Images.Headers;

/// <summary>Reads the orientation from an Exif block, which is a small TIFF file.</summary>
internal static class ExifOrientation
{
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;
    private const int EntrySize = 12;

    /// <summary>The orientation; upright when none is given or the block makes no sense, as browsers do.</summary>
    public static ImageOrientation Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
        {
            return ImageOrientation.Upright;
        }

        bool isLittleEndian = tiff[0] == 'I';
        uint directory = isLittleEndian
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > (uint)tiff.Length - 2)
        {
            return ImageOrientation.Upright;
        }

        int count = ReadUInt16(tiff[(int)directory..], isLittleEndian);
        ReadOnlySpan<byte> entries = tiff[((int)directory + 2)..];
        for (; count > 0 && entries.Length >= EntrySize; count--, entries = entries[EntrySize..])
        {
            if (ReadUInt16(entries, isLittleEndian) == OrientationTag && ReadUInt16(entries[2..], isLittleEndian) == ShortType)
            {
                ushort value = ReadUInt16(entries[8..], isLittleEndian);
                return value is >= 1 and <= 8 ? (ImageOrientation)value : ImageOrientation.Upright;
            }
        }

        return ImageOrientation.Upright;
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool isLittleEndian) => isLittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes)
        : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
