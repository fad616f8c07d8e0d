using System.Collections.Immutable;

namespace Parkpress.Assets.Images;

/// <summary>Makes the versions of an image that <see cref="ImageVariantPlanner"/> planned. Same input, same bytes.</summary>
/// <remarks>
/// Upright, in sRGB, without metadata: the place where a photo was taken is nobody's business. Safe for threads; each
/// call holds the decoded image, up to 400 MB for the largest PNG.
/// </remarks>
internal static class ImageEncoder
{
    /// <summary>Part of every cache key; raise it when the same input is to give other bytes.</summary>
    public const int Version = 1;

    /// <summary>The encoded version; null when the image is damaged, or too large to decode.</summary>
    /// <param name="source">The image file.</param>
    /// <param name="variant">The version; no larger than the original.</param>
    /// <param name="quality">1 to 100.</param>
    public static byte[]? Encode(ReadOnlyMemory<byte> source, ImageVariant variant, int quality)
    {
        ImmutableArray<byte[]> encoded = EncodeAll(source, [variant], quality);
        return encoded.IsEmpty ? null : encoded[0];
    }

    /// <summary>
    /// All <paramref name="variants"/> in their order, from one decoding or two: each the same as <see cref="Encode"/> makes.
    /// Empty when the image is damaged, or too large to decode.
    /// </summary>
    public static ImmutableArray<byte[]> EncodeAll(ReadOnlyMemory<byte> source, ImmutableArray<ImageVariant> variants, int quality)
    {
        ImageHeader? header = ImageInspector.ReadHeader(source);
        if (header is null || header.ToInfo().IsTooLarge)
        {
            return [];
        }

        int[] widestFirst = [.. Enumerable.Range(0, variants.Length).OrderByDescending(i => variants[i].Width)];
        byte[]?[] encoded = new byte[]?[variants.Length];
        PixelImage? level = null;
        PixelImage? resized = null;
        bool isHalved = false;
        foreach (int index in widestFirst)
        {
            ImageVariant variant = variants[index];
            (int width, int height) = header.SwapsSides ? (variant.Height, variant.Width) : (variant.Width, variant.Height);

            // Which decoding a version comes from must not depend on the other versions, or the bytes would.
            bool mayHalve = PixelDecoder.MayHalve(header, width, height);
            if (level is null || mayHalve != isHalved)
            {
                level = mayHalve ? PixelDecoder.DecodeHalf(source, header) : PixelDecoder.DecodeFull(source, header);
                isHalved = mayHalve;
            }

            if (level is null)
            {
                return [];
            }

            level = HalveDownTo(level, width, height);
            if (resized is null || resized.Width != variant.Width || resized.Height != variant.Height)
            {
                resized = PixelTurner.Turn(Resampler.Resize(level, width, height), header.Orientation);
            }

            encoded[index] = PixelEncoder.Encode(resized, variant.Format, quality);
        }

        return Array.TrueForAll(encoded, e => e is not null) ? [.. encoded!] : [];
    }

    /// <summary>
    /// Halves while both sides stay at least twice as large as needed. Halving is cheap and leaves less to the resampler,
    /// but is no good judge of fine patterns: the last steps are not for it.
    /// </summary>
    private static PixelImage HalveDownTo(PixelImage image, int width, int height)
    {
        while (image.CoveredWidth >= 4 * width && image.CoveredHeight >= 4 * height)
        {
            image = Resampler.Halve(image);
        }

        return image;
    }
}
