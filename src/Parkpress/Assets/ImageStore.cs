using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parkpress.Assets.Images;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Sources;

namespace Parkpress.Assets;

/// <summary>Gives out encoded pictures: from the cache, else made now, all sizes of a picture in one go.</summary>
internal sealed class ImageStore(SourceTree sources, ImageCache cache, int quality)
{
    private readonly ConcurrentDictionary<string, Batch> _batches = new(StringComparer.Ordinal);

    /// <summary>The bytes of one size; each size is asked for once.</summary>
    public ReadOnlyMemory<byte> Encode(ImageAsset image, ImageAssetVariant variant, DiagnosticBag diagnostics)
    {
        ImmutableArray<ImageAssetVariant> all = VariantsOf(image);
        Batch batch = _batches.GetOrAdd(image.Source.Path, _ => new Batch(new Lazy<ImmutableArray<byte[]>>(() => EncodeAll(image, all)), all.Length));
        ImmutableArray<byte[]> encoded = batch.Encoded.Value;
        if (Interlocked.Decrement(ref batch.Left) == 0)
        {
            _batches.TryRemove(image.Source.Path, out _);
        }

        if (encoded.IsEmpty)
        {
            // The finding keeps the site from being published, so nothing stands under a name of another format.
            AssetFindings.ReportUndecodable(diagnostics, new Label(image.Source.Path, TextSpan.FileStart));
            return sources.ReadBytes(image.Source);
        }

        return encoded[all.IndexOf(variant)];
    }

    /// <summary>A picture that is drawn, not made from another one: from the cache, else drawn now.</summary>
    /// <param name="content">Of all that is drawn.</param>
    public ReadOnlyMemory<byte> Keep(Fingerprint content, Func<byte[]> draw)
    {
        if (cache.TryGet(content) is { } kept)
        {
            return kept;
        }

        byte[] drawn = draw();
        cache.Store(content, drawn);
        return drawn;
    }

    private static ImmutableArray<ImageAssetVariant> VariantsOf(ImageAsset image) =>
        image.Fallback is { } fallback ? image.WebP.Add(fallback) : image.WebP;

    private ImmutableArray<byte[]> EncodeAll(ImageAsset image, ImmutableArray<ImageAssetVariant> variants) =>
        CachedImageEncoder.EncodeAll(
            cache, sources.ReadBytes(image.Source), image.Content, [.. variants.Select(variant => variant.Variant)], quality);

    private sealed class Batch(Lazy<ImmutableArray<byte[]>> encoded, int count)
    {
        public int Left = count;

        public Lazy<ImmutableArray<byte[]>> Encoded { get; } = encoded;
    }
}
