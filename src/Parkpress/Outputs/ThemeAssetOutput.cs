using Parkpress.Assets;

namespace Parkpress.Outputs;

/// <summary>Style sheets, scripts and icons of the theme.</summary>
internal sealed class ThemeAssetOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        foreach (ThemeAsset asset in scope.Assets.ThemeAssets.Where(asset => asset.Name != ServiceWorkerOutput.AssetName))
        {
            yield return BytesFile.Of(asset.Path[1..], OutputKind.Asset, $"templates/assets/{asset.Name}", asset.Bytes);
        }
    }
}
