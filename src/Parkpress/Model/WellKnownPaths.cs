using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Text;

namespace Parkpress.Model;

/// <summary>Addresses of what Parkpress makes by itself; templates see them as <c>site.urls</c>.</summary>
internal static class WellKnownPaths
{
    public const string Search = "/search/";
    /// <summary>Folder of the search index.</summary>
    public const string SearchIndex = "/search/index/";

    public const string Archive = "/archive/";
    public const string Tags = "/tags/";
    public const string Categories = "/categories/";
    public const string Links = "/links/";
    public const string SiteMapPage = "/sitemap/";
    public const string NotFound = "/404.html";
    public const string Rss = "/rss.xml";
    public const string Atom = "/atom.xml";
    public const string JsonFeed = "/feed.json";
    public const string SiteMap = "/sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string Manifest = "/manifest.webmanifest";
    public const string ServiceWorker = "/sw.js";

    /// <summary>Files that a link may name although no page or source file stands behind them.</summary>
    public static ImmutableArray<string> Files { get; } = [Rss, Atom, JsonFeed, SiteMap, Robots, Manifest];

    /// <summary>Name of the Internet shortcut that the top bar offers, for a site of that title.</summary>
    public static string Shortcut(string siteTitle)
    {
        // The characters that no Windows file name may hold, for the file ends up on a Windows desktop; and those that nobody sees.
        string name = string.Concat(siteTitle.Where(c => !IsInvisible(c) && !"<>:\"/\\|?*".Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        return UrlPath.IsSafeSegment($"{name}.url") && name.Length > 0 ? $"/{name}.url" : "/site.url";
    }

    private static bool IsInvisible(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
