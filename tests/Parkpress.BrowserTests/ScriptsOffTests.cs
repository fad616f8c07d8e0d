using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

public sealed partial class ScriptsOffTests(SampleSiteBrowser site)
{
    private static readonly BrowserNewContextOptions s_scriptsOff = new() { JavaScriptEnabled = false };

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_reads_and_leads_on(string path)
    {
        await using Visit visit = await site.VisitAsync(s_scriptsOff);
        visit.Expected.Add("404");
        await visit.OpenAsync(path);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        foreach (string link in SiteLink().Matches(await visit.Page.ContentAsync()).Select(match => match.Groups["address"].Value).Distinct())
        {
            string file = Uri.UnescapeDataString(link.Split('#', '?')[0]).TrimStart('/');
            Assert.True(site.HasFile(file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file), $"{path} links to {link}, which is not there");
        }
    }

    [Fact]
    public async Task The_menu_the_code_and_the_breadcrumb_work()
    {
        await using Visit visit = await site.VisitAsync(s_scriptsOff);
        await visit.OpenAsync("/news/2024/zhuhai-airshow/");
        await visit.Page.Locator("summary", new() { HasText = "手机浏览" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "二维码" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "当前位置" }).GetByRole(AriaRole.Link, new() { Name = "新闻中心" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/news/");

        await visit.Page.Locator("summary", new() { HasText = "菜单" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "政策法规" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/policies/");
    }

    [Fact]
    public async Task Categories_and_the_archive_lead_to_articles()
    {
        await using Visit visit = await site.VisitAsync(s_scriptsOff);
        foreach (string path in (string[])["/categories/dynamics/", "/archive/2024/"])
        {
            await visit.OpenAsync(path);
            Assert.True(await visit.Page.Locator("main a[href*='/news/']").CountAsync() >= 3, $"{path} lists articles");
        }
    }

    [Fact]
    public async Task The_search_page_offers_all_articles_by_year()
    {
        await using Visit visit = await site.VisitAsync(s_scriptsOff);
        await visit.OpenAsync("/search/");
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "网站地图" }).First.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/sitemap/");
        await Assertions.Expect(visit.Page.GetByText("2024 年").First).ToBeVisibleAsync();
    }

    [GeneratedRegex(""" href="(?<address>/[^"]*)" """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SiteLink();
}
