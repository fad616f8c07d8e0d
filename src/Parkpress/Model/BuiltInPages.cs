using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Model;

/// <summary>Pages that Parkpress makes when <c>content/</c> has none at their address.</summary>
internal static class BuiltInPages
{
    private static readonly ImmutableArray<(string Permalink, string Layout, string Title)> All =
    [
        (WellKnownPaths.Search, "search", "站内搜索"),
        (WellKnownPaths.Links, "links", "友情链接"),
        (WellKnownPaths.SiteMapPage, "sitemap", "网站地图"),
        (WellKnownPaths.NotFound, "404", "页面不存在"),
    ];

    /// <summary>The home page and whatever else <paramref name="pages"/> lacks.</summary>
    public static IEnumerable<Page> Missing(IReadOnlyCollection<Page> pages, string siteTitle)
    {
        var taken = pages.Select(page => page.Permalink.Value).ToHashSet(StringComparer.Ordinal);
        if (taken.Add("/"))
        {
            yield return Make(PageKind.Home, Permalink.Home, siteTitle, layout: null);
        }

        foreach ((string permalink, string layout, string title) in All)
        {
            if (taken.Add(permalink))
            {
                yield return Make(PageKind.Page, new Permalink(permalink), title, layout);
            }
        }
    }

    /// <summary>A page without a file.</summary>
    public static Page Make(PageKind kind, Permalink permalink, string title, string? layout = null) =>
        new() { Id = -1, Kind = kind, ContentKind = ContentKind.Page, Permalink = permalink, Title = title, Layout = layout };
}
