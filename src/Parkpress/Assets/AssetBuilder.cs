using System.Collections.Immutable;
using Parkpress.Assets.Images;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress.Assets;

/// <summary>Makes the catalog: names, sizes and fingerprints. Pixels wait until files are rendered.</summary>
internal static class AssetBuilder
{
    /// <summary>The theme's files, and the pictures among <paramref name="files"/>.</summary>
    public static AssetCatalog Build(
        SourceTree sources, IReadOnlyList<SourceFile> files, SiteConfig config, int parallelism, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        var options = new ImageOptions(config.ImageWidths, config.ImageQuality);
        SourceFile[] pictures = [.. files.Where(file => ImageExtensions.Contains(file.Extension))];
        ImmutableArray<ImageAsset> images = OrderedParallel.Map(
            pictures, parallelism, diagnostics, (file, bag) => Inspect(sources, file, options, bag), cancel);
        return new AssetCatalog([.. new ThemeAssetBuilder(sources, diagnostics).BuildAll()], images);
    }

    private static ImageAsset? Inspect(SourceTree sources, SourceFile file, ImageOptions options, DiagnosticBag diagnostics)
    {
        byte[] bytes = sources.ReadBytes(file);
        var place = new Label(file.Path, TextSpan.FileStart);
        if (ImageInspector.Inspect(bytes) is not { } info)
        {
            AssetFindings.ReportUnreadable(diagnostics, place);
            return null;
        }

        if (info.IsTooLarge)
        {
            AssetFindings.ReportTooLarge(diagnostics, place, info);
            return null;
        }

        if (!info.Format.FitsName(file.Path))
        {
            AssetFindings.ReportExtension(diagnostics, place, file.Path, info.Format);
        }

        return Plan(file, info, Fingerprint.Of(bytes), options);
    }

    private static ImageAsset Plan(SourceFile file, ImageInfo info, Fingerprint content, ImageOptions options)
    {
        string name = file.Path["content/".Length..];
        string path = "/" + FingerprintedName.Insert(name, content);

        // Encoded sizes change with the quality, too: browsers keep what is behind a name for good.
        Fingerprint encoded = new FingerprintBuilder().Append(content).Append(options.Quality).ToFingerprint();
        string stem = "/" + Path.ChangeExtension(FingerprintedName.Insert(name, encoded), null);
        ImageAssetVariant Name(ImageVariant variant) =>
            new($"{stem}-{variant.Width}{variant.Format.Extension}", variant.Width, variant);

        ImmutableArray<ImageVariant> variants = ImageVariantPlanner.Plan(info, options);
        ImmutableArray<ImageAssetVariant> webP = [.. variants.Where(variant => variant.Format == ImageFormat.WebP).Select(Name)];
        ImageVariant? smaller = variants.Where(variant => variant.Format == info.Format && variant.Width < info.Width)
            .Select(variant => (ImageVariant?)variant).LastOrDefault();
        if (smaller is not { } fallback || info.Format == ImageFormat.WebP)
        {
            return new ImageAsset(file, content, path, info.Width, info.Height, webP, Fallback: null);
        }

        ImageAssetVariant named = Name(fallback);
        return new ImageAsset(file, content, named.Path, fallback.Width, fallback.Height, webP, named);
    }
}
