using System.Buffers.Binary;
using System.Text;
using Parkpress.Assets.Images;

namespace Parkpress.Tests.Assets.Images;

/// <summary>Makes image files of every kind, sound and otherwise.</summary>
internal static class TestImages
{
    public const uint Red = 0xFF0000FF;
    public const uint Green = 0xFF00FF00;
    public const uint Blue = 0xFFFF0000;
    public const uint White = 0xFFFFFFFF;

    /// <summary>An image whose pixels are functions of their place; alpha, blue, green, red from the highest byte on.</summary>
    public static PixelImage Paint(int width, int height, Func<int, int, uint> color, bool isOpaque = true)
    {
        byte[] pixels = new byte[width * height * PixelImage.BytesPerPixel];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(pixels.AsSpan(((y * width) + x) * PixelImage.BytesPerPixel), color(x, y));
            }
        }

        return new PixelImage(width, height, pixels, isOpaque);
    }

    /// <summary>Red at the upper left, green at the upper right, blue below left, white below right.</summary>
    public static PixelImage Quarters(int width, int height) => Paint(width, height, (x, y) =>
        (2 * x < width, 2 * y < height) switch
        {
            (true, true) => Red,
            (false, true) => Green,
            (true, false) => Blue,
            (false, false) => White,
        });

    /// <summary>Something like a photo: smooth, with grain.</summary>
    public static PixelImage Photo(int width, int height) => Paint(width, height, (x, y) =>
    {
        uint grain = (uint)(((x * 7919) + (y * 104729)) % 17);
        uint red = (uint)(x * 200 / width) + grain;
        uint green = (uint)(y * 200 / height) + grain;
        return 0xFF000000 | (128 << 16) | (green << 8) | red;
    });

    public static byte[] Encode(PixelImage image, ImageFormat format, int quality = 95) =>
        PixelEncoder.Encode(image, format, quality)!;

    /// <summary>The JPEG file with an Exif block that says how to turn it.</summary>
    public static byte[] WithOrientation(byte[] jpeg, int orientation, bool isLittleEndian = false)
    {
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. Tiff(orientation, isLittleEndian)];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    /// <summary>A TIFF directory with one entry, the orientation.</summary>
    public static byte[] Tiff(int orientation, bool isLittleEndian) => isLittleEndian
        ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0]
        : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0];

    /// <summary>A PNG file of a few bytes that claims a size; its pixels are missing.</summary>
    public static byte[] PngHeaderOnly(int width, int height, byte colorType = 2, string? extraChunk = null, byte[]? extraData = null)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = colorType;
        byte[] extra = extraChunk is null ? [] : Chunk(extraChunk, extraData ?? new byte[8]);
        return [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR", header), .. extra, .. Chunk("IDAT", new byte[4])];
    }

    /// <summary>A GIF file of 5×4 pixels with so many frames.</summary>
    public static byte[] Gif(int frames, bool hasTransparency = false)
    {
        byte[] control = [0x21, 0xF9, 4, (byte)(hasTransparency ? 1 : 0), 0, 0, 0, 0];
        byte[] frame = [.. control, 0x2C, 0, 0, 0, 0, 5, 0, 4, 0, 0, 2, 3, 0x84, 0x8F, 0x05, 0];
        byte[] start = [.. "GIF89a"u8, 5, 0, 4, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
        return [.. start, .. Enumerable.Repeat(frame, frames).SelectMany(f => f), 0x3B];
    }

    /// <summary>The head of a WebP file in the extended format, followed by an Exif chunk when an orientation is given.</summary>
    public static byte[] ExtendedWebP(int width, int height, byte flags, int? orientation = null)
    {
        (int w, int h) = (width - 1, height - 1);
        byte[] exif = orientation is { } o ? [.. "EXIF"u8, 26, 0, 0, 0, .. Tiff(o, isLittleEndian: true)] : [];
        return
        [
            .. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, flags, 0, 0, 0,
            (byte)w, (byte)(w >> 8), (byte)(w >> 16), (byte)h, (byte)(h >> 8), (byte)(h >> 16), .. exif,
        ];
    }

    /// <summary>The boxes of an AVIF file that say how large it is.</summary>
    public static byte[] Avif(int width, int height, byte? rotation = null, bool hasAlpha = false, string brand = "avif")
    {
        byte[] size = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(8), height);
        byte[] turn = rotation is { } r ? Box("irot", [r]) : [];
        byte[] alpha = hasAlpha ? Box("auxC", [0, 0, 0, 0, .. "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0"u8]) : [];
        byte[] properties = Box("ipco", [.. Box("ispe", new byte[12]), .. Box("ispe", size), .. turn, .. alpha]);
        byte[] type = Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "mif1"u8]);
        return [.. type, .. Box("meta", [0, 0, 0, 0, .. Box("hdlr", new byte[8]), .. Box("iprp", properties)])];
    }

    /// <summary>The pixel at a place of a decoded file.</summary>
    public static uint PixelAt(byte[] file, int x, int y) => PixelAt(Decode(file), x, y);

    public static PixelImage Decode(byte[] file) => PixelDecoder.DecodeFull(file, ImageInspector.ReadHeader(file)!)!;

    public static uint PixelAt(PixelImage image, int x, int y) =>
        BinaryPrimitives.ReadUInt32LittleEndian(image.Pixels.AsSpan(((y * image.Width) + x) * PixelImage.BytesPerPixel));

    /// <summary>True when no channel differs by more than <paramref name="tolerance"/>.</summary>
    public static bool IsNear(uint expected, uint actual, int tolerance)
    {
        for (int shift = 0; shift < 32; shift += 8)
        {
            if (Math.Abs((int)((expected >> shift) & 255) - (int)((actual >> shift) & 255)) > tolerance)
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
    }

    private static byte[] Box(string type, byte[] content)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, content.Length + 8);
        return [.. size, .. Encoding.ASCII.GetBytes(type), .. content];
    }
}
