using System.Text;
using Parkpress.Assets;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>A file of the theme.</summary>
internal sealed class AssetView(ThemeAsset asset, SiteUrls urls) : TableView<AssetView>
{
    public static readonly ViewTable<AssetView> Members = new(
        new("url", "text", "网址（含指纹）", view => view.Urls.Path(view.Asset.Path)),
        new("integrity", "text", "完整性校验值", view => view.Asset.Integrity),
        new("type", "text", "媒体类型", view => view.Asset.MediaType),
        new("text", "html", "文本文件的内容，用于内联 SVG", view => view.Asset.IsText ? new Html(Encoding.UTF8.GetString(view.Asset.Bytes.Span)) : null));

    private ThemeAsset Asset { get; } = asset;

    private SiteUrls Urls { get; } = urls;

    protected override ViewTable<AssetView> Table => Members;
}
