using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.SampleSite;

/// <summary>The theme on sites that give it almost nothing, or too much.</summary>
public sealed class BuiltInThemeTests
{
    private const string Least = "-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\n-- content/index.md --\n欢迎。\n";

    private static readonly HtmlParser Strict = new(new HtmlParserOptions { IsStrictMode = true });

    [Fact]
    public void A_site_of_two_files_has_pages_that_say_what_is_missing()
    {
        BuiltSite site = Build(Least);
        IHtmlDocument page = Strict.ParseDocument(site.Text("links/index.html"));

        Assert.Contains("暂无分类", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("暂无链接", page.Body.TextContent, StringComparison.Ordinal);
        AssertSound(site);
    }

    [Fact]
    public void Nasty_texts_stay_texts_on_every_page()
    {
        const string Nasty = "\\\"><script>alert(1)</script>'&amp; <b>";
        BuiltSite site = Build(
            $$"""
            -- site.yml --
            title: "{{Nasty}}"
            subtitle: "{{Nasty}}"
            description: "{{Nasty}}"
            base_url: https://example.cn/park/
            badge: "{{Nasty}}"
            organization: "{{Nasty}}"
            menu: [{label: "{{Nasty}}", url: /}]
            top_links: [{label: "{{Nasty}}", url: "https://example.org/?a=1&b='2'"}]
            quick_links: [{label: "{{Nasty}}", url: /, description: "{{Nasty}}"}]
            home: {headline: "{{Nasty}}", sections: [news, jobs]}
            footer: {copyright: "{{Nasty}}", icp: "{{Nasty}}", organizer: "{{Nasty}}"}
            contact: {address: "{{Nasty}}", phone: "{{Nasty}}", email: "{{Nasty}}"}
            -- content/index.md --
            欢迎。
            -- content/news/2024-01-01-a.md --
            ---
            title: "{{Nasty}}"
            author: "{{Nasty}}"
            source: "{{Nasty}}"
            editor: "{{Nasty}}"
            summary: "{{Nasty}}"
            category: ["{{Nasty}}", "{{Nasty}}"]
            tags: ["{{Nasty}}"]
            keywords: ["{{Nasty}}"]
            ---
            ## {{Nasty}}
            -- content/jobs/2024-01-01-b.md --
            ---
            title: "{{Nasty}}"
            employer: "{{Nasty}}"
            salary: "{{Nasty}}"
            contact: "{{Nasty}}"
            ---
            -- content/enterprises/c.md --
            ---
            title: "{{Nasty}}"
            industry: "{{Nasty}}"
            products: ["{{Nasty}}"]
            ---
            -- content/zones/d.md --
            ---
            title: "{{Nasty}}"
            position: "{{Nasty}}"
            ---
            -- content/honors/2024-01-01-e.md --
            ---
            title: "{{Nasty}}"
            issuer: "{{Nasty}}"
            ---
            -- content/policies/2024-01-01-f.md --
            ---
            title: "{{Nasty}}"
            document_number: "{{Nasty}}"
            ---
            -- content/_data/links.yml --
            - group: "{{Nasty}}"
              links: [{name: "{{Nasty}}", url: "https://example.org/?a=1&b='2'", description: "{{Nasty}}"}]
            """);

        AssertSound(site);
        Assert.All(HtmlOf(site), page => Assert.DoesNotContain(
            page.Document.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal) && script.GetAttribute("type") != "application/ld+json"));
        Assert.All(HtmlOf(site), page => Assert.DoesNotContain("&amp;lt;", site.Text(page.Path), StringComparison.Ordinal));
    }

    private static BuiltSite Build(string files)
    {
        using TinySite site = TinySite.Bare(SiteFiles.Parse(files));
        BuiltSite built = site.Build();
        Assert.True(built.Result.Succeeded, built.DiagnosticsText);
        return built;
    }

    private static void AssertSound(BuiltSite site) =>
        Assert.All(HtmlOf(site), page =>
        {
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.Distinct(page.Document.QuerySelectorAll("[id]").Select(element => element.Id));
        });

    private static IEnumerable<(string Path, IHtmlDocument Document)> HtmlOf(BuiltSite site) =>
        site.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(path => (path, Strict.ParseDocument(site.Text(path))));
}
