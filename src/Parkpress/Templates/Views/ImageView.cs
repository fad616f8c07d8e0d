using Parkpress.Assets;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>A picture of the content.</summary>
internal sealed class ImageView(ImageAsset image, string alt, SiteUrls urls) : TableView<ImageView>
{
    public static readonly ViewTable<ImageView> Members = new(
        new("url", "text", "原格式图片的网址", view => view.Url),
        new("absolute_url", "text", "完整网址", view => view.Urls.ToAbsolute(view.Url)),
        new("width", "number", "宽（像素）", view => view.Image.Width),
        new("height", "number", "高（像素）", view => view.Image.Height),
        new("alt", "text", "文字说明", view => view.Alt),
        new("srcset", "text", "WebP 各档尺寸；没有时为 null", view => view.SourceSet));

    public ImageAsset Image { get; } = image;

    public string Alt { get; } = alt;

    public string Url => Urls.Path(Image.Path);

    /// <summary>The WebP variants for a <c>srcset</c>; null when there are none.</summary>
    public string? SourceSet => Image.WebP.IsEmpty
        ? null
        : string.Join(", ", Image.WebP.Select(variant => $"{Urls.Path(variant.Path)} {variant.Width}w"));

    private SiteUrls Urls { get; } = urls;

    protected override ViewTable<ImageView> Table => Members;
}
