using Parkpress.Assets;
using Parkpress.Incremental;

namespace Parkpress.Outputs;

/// <summary>Pictures that pages show, in their own format and in WebP sizes.</summary>
internal sealed class ImageOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        foreach (ImageAsset image in scope.Assets.Images)
        {
            // The name of an encoded picture holds the fingerprint of all that it is made from.
            yield return image.Fallback is { } fallback ? Encode(image, fallback) : BytesFile.Copy(image.Path[1..], OutputKind.Asset, image.Source);
            foreach (ImageAssetVariant variant in image.WebP)
            {
                yield return Encode(image, variant);
            }
        }
    }

    private static BytesFile Encode(ImageAsset image, ImageAssetVariant variant) =>
        new(variant.Path[1..], OutputKind.Asset, image.Source.Path, (worker, diagnostics) => worker.Images.Encode(image, variant, diagnostics))
        {
            Inputs = _ => new FingerprintBuilder().Append(image.Content).Append(variant.Path).Append(variant.Width).ToFingerprint(),
        };
}
