using System.Collections.Immutable;
using Parkpress.Incremental;
using SkiaSharp;

namespace Parkpress.Assets.Images;

/// <summary>Encodes what the cache does not hold.</summary>
internal static class CachedImageEncoder
{
    private static readonly string s_encoder = FormattableString.Invariant(
        $"{ImageEncoder.Version} SkiaSharp {typeof(SKCodec).Assembly.GetName().Version}");

    /// <summary>Like <see cref="ImageEncoder.EncodeAll"/>, but decodes nothing when every version is in the cache.</summary>
    /// <param name="cache">Where versions are kept.</param>
    /// <param name="source">The image file.</param>
    /// <param name="sourceFingerprint">The fingerprint of <paramref name="source"/>.</param>
    /// <param name="variants">The versions wanted.</param>
    /// <param name="quality">1 to 100.</param>
    /// <returns>The versions in their order; empty when the image is damaged, or too large to decode.</returns>
    public static ImmutableArray<byte[]> EncodeAll(
        ImageCache cache,
        ReadOnlyMemory<byte> source,
        Fingerprint sourceFingerprint,
        ImmutableArray<ImageVariant> variants,
        int quality)
    {
        Fingerprint[] keys = [.. variants.Select(v => GetKey(sourceFingerprint, v, quality))];
        byte[]?[] results = [.. keys.Select(cache.TryGet)];
        int[] missing = [.. Enumerable.Range(0, results.Length).Where(i => results[i] is null)];
        if (missing.Length > 0)
        {
            ImmutableArray<byte[]> encoded = ImageEncoder.EncodeAll(source, [.. missing.Select(i => variants[i])], quality);
            if (encoded.IsEmpty)
            {
                return [];
            }

            for (int i = 0; i < missing.Length; i++)
            {
                cache.Store(keys[missing[i]], encoded[i]);
                results[missing[i]] = encoded[i];
            }
        }

        return [.. results!];
    }

    /// <summary>The cache key of one version: all that its bytes depend on.</summary>
    public static Fingerprint GetKey(Fingerprint source, ImageVariant variant, int quality) => new FingerprintBuilder()
        .Append(source)
        .Append(variant.Width)
        .Append(variant.Height)
        .Append((int)variant.Format)
        .Append(quality)
        .Append(s_encoder)
        .ToFingerprint();
}
