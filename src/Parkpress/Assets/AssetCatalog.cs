using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Assets.Images.Cards;

namespace Parkpress.Assets;

/// <summary>Everything beside the pages that is published under a fingerprinted name.</summary>
internal sealed class AssetCatalog(ImmutableArray<ThemeAsset> themeAssets, ImmutableArray<ImageAsset> images, CardCatalog cards)
{
    private readonly FrozenDictionary<string, ThemeAsset> _theme = themeAssets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, ImageAsset> _images = images.ToFrozenDictionary(image => image.Source.Path, StringComparer.Ordinal);

    /// <summary>Files of the theme, by name in ordinal order.</summary>
    public ImmutableArray<ThemeAsset> ThemeAssets { get; } = themeAssets;

    /// <summary>Pictures of the content that some page shows, by path in ordinal order.</summary>
    public ImmutableArray<ImageAsset> Images { get; } = images;

    /// <summary>Pictures of titles.</summary>
    public CardCatalog Cards { get; } = cards;

    /// <summary>A file of the theme by its path below <c>templates/assets</c>, or null.</summary>
    public ThemeAsset? FindThemeAsset(string name) => _theme.GetValueOrDefault(name);

    /// <summary>A picture by the path of its source file, or null.</summary>
    public ImageAsset? FindImage(string sourcePath) => _images.GetValueOrDefault(sourcePath);
}
