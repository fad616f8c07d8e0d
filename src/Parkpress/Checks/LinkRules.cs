using Parkpress.Diagnostics;

namespace Parkpress.Checks;

/// <summary>Rules about links: PP4050 to PP4099.</summary>
internal static class LinkRules
{
    public static readonly Rule BrokenLink = new("PP4050", "broken-link", Severity.Error,
        new("link leads nowhere", "链接的目标不存在"));

    public static readonly Rule BrokenAnchor = new("PP4051", "broken-anchor", Severity.Error,
        new("there is no such heading or anchor", "没有这个标题或锚点"));

    public static readonly Rule MissingImage = new("PP4052", "missing-image", Severity.Error,
        new("picture does not exist", "图片不存在"));

    public static readonly Rule MissingFile = new("PP4053", "missing-file", Severity.Error,
        new("file does not exist", "文件不存在"));

    public static readonly Rule WithheldTarget = new("PP4054", "link-to-unpublished", Severity.Error,
        new("link leads to a page that is not published", "链接指向未发布的页面"));
}
