using Parkpress.Diagnostics;

namespace Parkpress.Assets;

/// <summary>Rules about images, style sheets and scripts: PP5101 to PP5129.</summary>
internal static class AssetRules
{
    public static readonly Rule ImageUnreadable = new("PP5101", "image-unreadable", Severity.Error,
        new("image cannot be read", "无法读取图片"));

    public static readonly Rule ImageTooLarge = new("PP5102", "image-too-large", Severity.Error,
        new("image has too many pixels", "图片像素过多"));

    public static readonly Rule ImageDamaged = new("PP5103", "image-damaged", Severity.Warning,
        new("image is damaged or cut short", "图片已损坏或不完整"));

    public static readonly Rule ImageExtension = new("PP5104", "image-extension", Severity.Warning,
        new("file extension does not fit the image", "图片的扩展名与内容不符"));

    public static readonly Rule ImageOverBudget = new("PP5105", "image-over-budget", Severity.Warning,
        new("picture is larger than the site allows", "图片超出本站的大小限制"));

    public static readonly Rule ImageTellsPlace = new("PP5106", "image-tells-place", Severity.Warning,
        new("picture tells where it was taken", "图片带有拍摄地点"));

    public static readonly Rule ImageNotShown = new("PP5107", "image-not-shown", Severity.Error,
        new("browsers do not show pictures of this format", "浏览器无法显示这种格式的图片"));

    public static readonly Rule ImageUncompressed = new("PP5108", "image-uncompressed", Severity.Warning,
        new("picture is not compressed", "图片未经压缩"));

    public static readonly Rule ImageUndecodable = new("PP5109", "image-undecodable", Severity.Error,
        new("picture cannot be decoded", "图片无法解码"))
    {
        IsFixed = true,
    };

    public static readonly Rule StylesheetSyntax = new("PP5110", "stylesheet-syntax", Severity.Warning,
        new("style sheet could not be minified", "样式表无法压缩"));

    public static readonly Rule ScriptSyntax = new("PP5111", "script-syntax", Severity.Warning,
        new("script could not be minified", "脚本无法压缩"));
}
