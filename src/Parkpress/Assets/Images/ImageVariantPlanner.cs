using System.Collections.Immutable;

namespace Parkpress.Assets.Images;

/// <summary>Decides which versions of an image are worth making.</summary>
internal static class ImageVariantPlanner
{
    /// <summary>The format holds 14 bits a side. Screenshots of whole articles are longer.</summary>
    private const int MaximumWebPSide = 16_383;

    /// <summary>
    /// The versions: WebP from narrow to wide, up to the original's width or the largest one configured; then, if the
    /// original is wider than that, one in the original's format to stand in its place. Nothing is ever enlarged.
    /// Empty when the file is to be published as it is: drawings, animations, GIF, AVIF, images too large to decode.
    /// </summary>
    public static ImmutableArray<ImageVariant> Plan(ImageInfo image, ImageOptions options)
    {
        int[] widths = [.. options.Widths.Where(w => w > 0).Distinct().Order()];
        bool isSupported = image.Format is ImageFormat.Jpeg or ImageFormat.Png or ImageFormat.WebP;
        if (widths.Length == 0 || !isSupported || image.IsAnimated || image.IsTooLarge)
        {
            return [];
        }

        ImmutableArray<ImageVariant>.Builder variants = ImmutableArray.CreateBuilder<ImageVariant>();
        int largest = Math.Min(widths[^1], image.Width);
        foreach (int width in widths.Where(w => w < largest).Append(largest))
        {
            ImageVariant variant = Scale(image, width, ImageFormat.WebP);
            bool isOriginal = image.Format == ImageFormat.WebP && width == image.Width;
            if (!isOriginal && variant.Height <= MaximumWebPSide)
            {
                variants.Add(variant);
            }
        }

        if (image.Width > largest && image.Format != ImageFormat.WebP)
        {
            variants.Add(Scale(image, largest, image.Format));
        }

        return variants.DrainToImmutable();
    }

    private static ImageVariant Scale(ImageInfo image, int width, ImageFormat format)
    {
        // Whole numbers, rounded half up: the same on every machine.
        long height = ((2L * image.Height * width) + image.Width) / (2L * image.Width);
        return new ImageVariant(width, (int)Math.Max(height, 1), format);
    }
}
