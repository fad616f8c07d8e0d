using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using Parkpress.Assets;
using Parkpress.Assets.Images.Cards;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Outputs;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Outputs;

public sealed class SiteMapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_page_and_list_page_is_told_but_not_the_error_page()
    {
        BuiltSite site = TinySite.Build(
            """
            -- site.yml --
            title: 园区
            base_url: https://example.cn/park/
            paginate: 1
            -- content/news/2024-01-01-a&b.md --
            ---
            title: 甲
            updated: 2024-02-03
            ---
            -- content/news/2024-01-02-武汉.md --
            ---
            title: 乙
            date: 2024-01-02 10:00
            ---
            -- content/news/draft.md --
            ---
            title: 草稿
            date: 2024-01-01
            draft: true
            aliases: [/old/]
            ---
            """).WithoutFindings();
        var entries = XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements(Map + "url")
            .ToDictionary(url => url.Element(Map + "loc")!.Value["https://example.cn/park".Length..], url => url.Element(Map + "lastmod")?.Value);

        Assert.Equal("2024-02-03", entries["/news/a-b/"]);
        Assert.Equal("2024-01-02T10:00:00+08:00", entries["/news/%E6%AD%A6%E6%B1%89/"]);
        Assert.Contains("/news/page/2/", entries.Keys);
        Assert.DoesNotContain(entries.Keys, path => path.Contains("404", StringComparison.Ordinal) || path.Contains("old", StringComparison.Ordinal) || path.Contains("draft", StringComparison.Ordinal));
        Assert.Equal(
            site.Paths.Where(path => path.EndsWith("index.html", StringComparison.Ordinal)).Select(path => "/" + path[..^"index.html".Length]).Order(StringComparer.Ordinal),
            entries.Keys.Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_list_changes_with_the_latest_of_its_pages()
    {
        BuiltSite site = TinySite.Build("-- content/news/2024-01-01-a.md --\n---\ntitle: 甲\nupdated: 2024-06-07\n---\n-- content/news/2024-02-01-b.md --\n# 乙\n");
        XElement list = XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements(Map + "url").Single(url => url.Element(Map + "loc")!.Value == "https://example.cn/news/");

        Assert.Equal("2024-06-07", list.Element(Map + "lastmod")!.Value);
    }

    [Theory]
    [InlineData(50_000, 1)]
    [InlineData(50_001, 3)]
    [InlineData(100_000, 3)]
    [InlineData(100_001, 4)]
    public void More_addresses_than_a_map_may_hold_are_split(int pages, int files)
    {
        Dictionary<string, XElement> maps = Plan(pages);

        Assert.Equal(files, maps.Count);
        XElement[] parts = [.. maps.Where(map => map.Value.Name == Map + "urlset").Select(map => map.Value)];
        Assert.All(parts, part => Assert.InRange(part.Elements(Map + "url").Count(), 1, 50_000));
        Assert.Equal(pages, parts.SelectMany(part => part.Elements(Map + "url")).Select(url => url.Element(Map + "loc")!.Value).Distinct().Count());
        if (files > 1)
        {
            Assert.Equal(Map + "sitemapindex", maps["sitemap.xml"].Name);
            Assert.Equal(
                maps.Keys.Where(name => name != "sitemap.xml").Select(name => "https://example.cn/" + name).Order(StringComparer.Ordinal),
                maps["sitemap.xml"].Elements(Map + "sitemap").Select(part => part.Element(Map + "loc")!.Value).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The maps of a site that has that many pages and nothing else; nothing is rendered but the maps.</summary>
    private static Dictionary<string, XElement> Plan(int pages)
    {
        Site site = AssembledSite.Clean("");
        ImmutableArray<Page> many = [.. Enumerable.Range(0, pages).Select(i => BuiltInPages.Make(PageKind.Page, new Permalink($"/p/{i}/"), "页") with { Id = i })];
        site = site with { Pages = many, Placements = [.. Enumerable.Repeat(Placement.None, pages)] };
        var scope = new OutputScope(site, new AssetCatalog([], [], CardCatalog.None), new SiteUrls(site.Config.BaseUrl), 1, CancellationToken.None);
        return new SiteMapOutput().Plan(scope).ToDictionary(file => file.Path, file => XDocument.Parse(Encoding.UTF8.GetString(file.Render(null!, new DiagnosticBag()))).Root!);
    }
}
