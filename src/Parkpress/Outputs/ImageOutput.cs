using Parkpress.Assets;

namespace Parkpress.Outputs;

/// <summary>Pictures that pages show, in their own format and in WebP sizes.</summary>
internal sealed class ImageOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        foreach (ImageAsset image in scope.Assets.Images)
        {
            yield return new BytesFile(image.Path[1..], OutputKind.Asset, image.Source.Path, (worker, diagnostics) => image.Fallback is { } fallback
                ? worker.Images.Encode(image, fallback, diagnostics)
                : worker.Sources.ReadBytes(image.Source));
            foreach (ImageAssetVariant variant in image.WebP)
            {
                yield return new BytesFile(variant.Path[1..], OutputKind.Asset, image.Source.Path, (worker, diagnostics) => worker.Images.Encode(image, variant, diagnostics));
            }
        }
    }
}
