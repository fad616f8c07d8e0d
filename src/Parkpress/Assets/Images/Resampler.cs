using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parkpress.Assets.Images;

/// <summary>Makes images smaller.</summary>
/// <remarks>
/// Hot: all pixels of every photo pass here. From 4000×3000 to 1600×1200 SkiaSharp's own scaling took 350 ms, this takes 90
/// (2 cores, Debian 12). ResamplerTests hold it to the plain formula. Whole numbers only: the same bytes on every processor.
/// </remarks>
internal static class Resampler
{
    private const int Rounding = 1 << (ResampleTable.WeightBits - 1);

    /// <summary>The image at half its size, each pixel the mean of four. An odd last row or column is used twice.</summary>
    public static PixelImage Halve(PixelImage image)
    {
        int width = (image.Width + 1) / 2;
        int height = (image.Height + 1) / 2;
        byte[] halved = new byte[width * height * PixelImage.BytesPerPixel];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<uint> upper = GetRow(image, 2 * y);
            ReadOnlySpan<uint> lower = GetRow(image, Math.Min((2 * y) + 1, image.Height - 1));
            HalveRows(upper, lower, MemoryMarshal.Cast<byte, uint>(halved.AsSpan()).Slice(y * width, width));
        }

        return new PixelImage(width, height, halved, image.IsOpaque)
        {
            CoveredWidth = image.CoveredWidth / 2,
            CoveredHeight = image.CoveredHeight / 2,
        };
    }

    /// <summary>The image at another size, which should be no larger in either direction.</summary>
    public static PixelImage Resize(PixelImage image, int width, int height)
    {
        bool isExact = image.CoveredWidth == image.Width && image.CoveredHeight == image.Height;
        if (isExact && image.Width == width && image.Height == height)
        {
            return image;
        }

        var rows = new ResampleTable(image.Height, image.CoveredHeight, height);
        var columns = new ResampleTable(image.Width, image.CoveredWidth, width);
        byte[] resized = new byte[width * height * PixelImage.BytesPerPixel];
        int[] sums = new int[image.Width * PixelImage.BytesPerPixel];
        byte[] line = new byte[sums.Length];
        for (int y = 0; y < height; y++)
        {
            MixRows(image, rows.GetFirst(y), rows.GetWeights(y), sums, line);
            MixColumns(line, columns, MemoryMarshal.Cast<byte, uint>(resized.AsSpan()).Slice(y * width, width));
        }

        return new PixelImage(width, height, resized, image.IsOpaque);
    }

    private static ReadOnlySpan<uint> GetRow(PixelImage image, int row) =>
        MemoryMarshal.Cast<byte, uint>(image.Pixels).Slice(row * image.Width, image.Width);

    private static void HalveRows(ReadOnlySpan<uint> upper, ReadOnlySpan<uint> lower, Span<uint> output)
    {
        Vector128<ushort> two = Vector128.Create((ushort)2);
        for (int x = 0; x < output.Length; x++)
        {
            int left = 2 * x;
            int right = Math.Min(left + 1, upper.Length - 1);
            Vector128<ushort> sum = Widen(upper[left]) + Widen(upper[right]) + Widen(lower[left]) + Widen(lower[right]) + two;
            output[x] = Vector128.Narrow(sum >>> 2, sum).AsUInt32().ToScalar();
        }
    }

    private static Vector128<ushort> Widen(uint pixel) => Vector128.WidenLower(Vector128.CreateScalar(pixel).AsByte());

    /// <summary>Mixes whole rows into one, and rounds to bytes.</summary>
    private static void MixRows(PixelImage image, int first, ReadOnlySpan<int> weights, Span<int> sums, Span<byte> line)
    {
        sums.Fill(Rounding);
        for (int tap = 0; tap < weights.Length; tap++)
        {
            if (weights[tap] != 0)
            {
                AddRow(image.Pixels.AsSpan((first + tap) * line.Length, line.Length), weights[tap], sums);
            }
        }

        for (int i = 0; i < line.Length; i++)
        {
            line[i] = (byte)Math.Clamp(sums[i] >> ResampleTable.WeightBits, 0, byte.MaxValue);
        }
    }

    private static void AddRow(ReadOnlySpan<byte> row, int weight, Span<int> sums)
    {
        int i = 0;
        for (; i <= row.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.Create(row[i..]);
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(bytes);
            AddFour(Vector128.WidenLower(low), weight, sums[i..]);
            AddFour(Vector128.WidenUpper(low), weight, sums[(i + 4)..]);
            AddFour(Vector128.WidenLower(high), weight, sums[(i + 8)..]);
            AddFour(Vector128.WidenUpper(high), weight, sums[(i + 12)..]);
        }

        for (; i < row.Length; i++)
        {
            sums[i] += row[i] * weight;
        }
    }

    private static void AddFour(Vector128<uint> values, int weight, Span<int> sums) =>
        (Vector128.Create<int>(sums) + (values.AsInt32() * weight)).CopyTo(sums);

    /// <summary>Mixes the pixels of one row into fewer, and rounds to bytes.</summary>
    private static void MixColumns(ReadOnlySpan<byte> line, ResampleTable columns, Span<uint> output)
    {
        ReadOnlySpan<uint> pixels = MemoryMarshal.Cast<byte, uint>(line);
        for (int x = 0; x < output.Length; x++)
        {
            ReadOnlySpan<int> weights = columns.GetWeights(x);
            ReadOnlySpan<uint> taken = pixels.Slice(columns.GetFirst(x), weights.Length);
            Vector128<int> sum = Vector128.Create(Rounding);
            for (int tap = 0; tap < taken.Length; tap++)
            {
                sum += Vector128.WidenLower(Widen(taken[tap])).AsInt32() * weights[tap];
            }

            output[x] = ToPixel(sum >> ResampleTable.WeightBits);
        }
    }

    /// <summary>Clamps: the kernel overshoots at edges, and a colour multiplied by alpha is never more than alpha.</summary>
    private static uint ToPixel(Vector128<int> channels)
    {
        Vector128<int> alpha = Vector128.Create(Math.Clamp(channels[3], 0, byte.MaxValue));
        Vector128<int> clamped = Vector128.Min(Vector128.Max(channels, Vector128<int>.Zero), alpha);
        Vector128<short> narrow = Vector128.Narrow(clamped, clamped);
        return Vector128.Narrow(narrow.AsUInt16(), narrow.AsUInt16()).AsUInt32().ToScalar();
    }
}
