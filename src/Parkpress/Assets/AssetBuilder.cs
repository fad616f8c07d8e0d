using System.Collections.Immutable;
using Parkpress.Assets.Images.Cards;
using Parkpress.Assets.Images;
using Parkpress.Assets.Images.Headers;
using Parkpress.Checks;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Config;

namespace Parkpress.Assets;

/// <summary>Makes the catalog: names, sizes and fingerprints. Pixels wait until files are rendered.</summary>
internal static class AssetBuilder
{
    /// <summary>The theme's files, and the pictures among <paramref name="files"/>, which are held against the site's budget.</summary>
    public static AssetCatalog Build(
        SourceTree sources, IReadOnlyList<FileReference> files, SiteConfig config, int parallelism, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        foreach (FileReference file in files.Where(file => file.Shown is not null))
        {
            CheckFormat(file, diagnostics);
        }

        FileReference[] pictures = [.. files.Where(file => ImageExtensions.Contains(file.File.Extension))];
        ImmutableArray<ImageAsset> images = OrderedParallel.Map(
            pictures, parallelism, diagnostics, (file, bag) => Inspect(sources, file, config, bag), cancel);
        return new AssetCatalog([.. new ThemeAssetBuilder(sources, config.Look, diagnostics).BuildAll()], images, new CardCatalog(ReadFont(sources, config, diagnostics), config.Look));
    }

    private static CardFont? ReadFont(SourceTree sources, SiteConfig config, DiagnosticBag diagnostics)
    {
        if (config.CardFont is not { } path)
        {
            return null;
        }

        SourceFile? file = sources.Find(path.Value.TrimStart('/'));
        CardFont? font = file is null ? null : CardFont.TryRead(sources.ReadBytes(file));
        if (font is null)
        {
            AssetFindings.ReportFont(diagnostics, new Label(SourceTree.ConfigPath, path.Span), path.Value, exists: file is not null);
        }

        return font;
    }

    private static void CheckFormat(FileReference file, DiagnosticBag diagnostics)
    {
        // Icons and the rarer names of JPEG and PNG are shown, but get no smaller versions.
        if (file.File.Extension is ".bmp" or ".dib")
        {
            AssetFindings.ReportUncompressed(diagnostics, file.Shown!, file.File.Path);
        }
        else if (!ImageExtensions.Contains(file.File.Extension) && file.File.Extension is not (".ico" or ".jpe" or ".apng"))
        {
            AssetFindings.ReportNotShown(diagnostics, file.Shown!, file.File.Path);
        }
    }

    private static ImageAsset? Inspect(SourceTree sources, FileReference reference, SiteConfig config, DiagnosticBag diagnostics)
    {
        SourceFile file = reference.File;
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

        if (info.Format == ImageFormat.Svg && SvgScripts.AreIn(bytes))
        {
            ActiveFileCheck.Report(file.Path, diagnostics);
        }

        CheckBudget(reference, bytes.Length, info, config, diagnostics);
        var options = new ImageOptions(config.ImageWidths, config.ImageQuality);
        if (!ImageCompleteness.IsComplete(bytes, info.Format))
        {
            // What is there is shown by browsers; no smaller version can be made of it.
            AssetFindings.ReportDamaged(diagnostics, place);
            options = options with { Widths = [] };
        }

        ImageAsset asset = Plan(file, info, Fingerprint.Of(bytes), options);
        if (asset.Fallback is null && ExifPlace.IsIn(bytes, info.Format))
        {
            // Encoding again would have taken it out.
            AssetFindings.ReportPlace(diagnostics, reference.Shown ?? reference.Place, file.Path);
        }

        return asset;
    }

    private static void CheckBudget(FileReference reference, long size, ImageInfo info, SiteConfig config, DiagnosticBag diagnostics)
    {
        Label place = reference.Shown ?? reference.Place;
        long kilobytes = (size + 1023) / 1024;
        if (kilobytes > config.ImageMaxFileSize)
        {
            AssetFindings.ReportFileSize(diagnostics, place, reference.File.Path, kilobytes, config.ImageMaxFileSize);
        }
        else if (info.Width > config.ImageMaxWidth && info.Format != ImageFormat.Svg)
        {
            // One finding for a picture: to scale it down mends both.
            AssetFindings.ReportWidth(diagnostics, place, reference.File.Path, info.Width, config.ImageMaxWidth);
        }
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
