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

    public static readonly Rule LinkToAlias = new("PP4062", "link-to-alias", Severity.Info,
        new("link leads to an old address", "链接指向旧网址"));

    public static readonly Rule UnsafeAddress = new("PP4063", "link-runs-code", Severity.Error,
        new("address would run code", "链接地址会执行代码"));

    public static readonly Rule AddressWithoutScheme = new("PP4064", "address-without-scheme", Severity.Warning,
        new("address of another site lacks `https://`", "外部网址缺少 `https://`"));
}
