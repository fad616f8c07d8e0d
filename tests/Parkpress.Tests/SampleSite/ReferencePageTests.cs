using AngleSharp.Dom;
using Parkpress.Assets.QrCode;

namespace Parkpress.Tests.SampleSite;

/// <summary>Every element of the reference page, on the page that stands for it. See the table of the old site's elements in docs.</summary>
[Collection(nameof(SampleSite))]
public sealed class ReferencePageTests
{
    private static SamplePage Article => SampleSite.At("/news/2022/wuhan-yangtze-ai/");

    [Fact]
    public void The_top_bar_links_to_the_portal_and_the_members_area()
    {
        IElement[] links = [.. Article.Document.QuerySelectorAll(".topbar a")];

        Assert.Equal(["返回主站", "会员中心", "保存桌面"], links.Select(SamplePage.TextOf));
        Assert.All(links, link => Assert.NotEmpty(link.GetAttribute("href")!));
    }

    [Fact]
    public void The_desktop_shortcut_is_a_windows_file_that_opens_the_site()
    {
        string href = Article.Document.QuerySelectorAll(".topbar a").Single(link => SamplePage.TextOf(link) == "保存桌面").GetAttribute("href")!;
        string file = SampleSite.FileFor(SampleSite.Resolve(Article, href)!.Value.Path)!;

        Assert.EndsWith(".url", file, StringComparison.Ordinal);
        Assert.Equal("[InternetShortcut]\r\nURL=https://park.example.cn/\r\n", SampleSite.Built.Text(file));
    }

    [Fact]
    public void The_qr_code_holds_the_address_of_the_page_and_needs_no_script()
    {
        IElement details = Article.Document.QuerySelectorAll("details").Single(element => SamplePage.TextOf(element.QuerySelector("summary")!) == "手机浏览");
        IElement path = details.QuerySelectorAll("svg path").Last();

        Assert.Contains($"d=\"{path.GetAttribute("d")}\"", QrCodeSvg.Encode("https://park.example.cn/news/2022/wuhan-yangtze-ai/", "二维码"), StringComparison.Ordinal);
        Assert.Contains("https://park.example.cn/news/2022/wuhan-yangtze-ai/", details.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_header_shows_the_name_the_badge_and_the_zones()
    {
        Assert.Contains("武汉经济技术开发区通用航空及卫星产业园", Article.Find(".masthead .brand").TextContent, StringComparison.Ordinal);
        Assert.Equal("普通会员", SamplePage.TextOf(Article.Find(".brand-badge")));
        IElement[] zones = [.. Article.Document.QuerySelectorAll("nav[aria-label='产业分区'] a")];
        Assert.Equal(["机场核心功能区", "通航研发制造区", "卫星产业区", "综合保税区", "航空商务区", "航空运动区"], zones.Select(SamplePage.TextOf));
        Assert.All(zones, zone => Assert.Equal(SamplePage.TextOf(zone), SamplePage.TextOf(SampleSite.At(SampleSite.Resolve(Article, zone.GetAttribute("href")!)!.Value.Path).Find("h1"))));
    }

    [Fact]
    public void Categories_are_a_tree()
    {
        IElement tree = Article.Find("nav[aria-label='新闻分类'] > ul");

        Assert.True(tree.QuerySelectorAll("a").Length > 5 && tree.QuerySelectorAll("ul a").Length > 3, "two levels");
        Assert.Contains("全部分类", SamplePage.TextOf(tree), StringComparison.Ordinal);
    }

    // Not beside every page, for then one new article would change all of them.
    [Fact]
    public void The_page_of_all_categories_counts_them_truly()
    {
        SamplePage all = SampleSite.At("/categories/");
        IElement[] links = [.. all.Document.QuerySelectorAll("main a:has(.count)")];

        Assert.True(links.Length > 5, "each category has a count");
        foreach (IElement link in links)
        {
            string url = SampleSite.Resolve(all, link.GetAttribute("href")!)!.Value.Path;
            int listed = SampleSite.Pages.Where(page => page.Url == url || page.Url.StartsWith(url + "page/", StringComparison.Ordinal))
                .SelectMany(page => page.Document.QuerySelectorAll("main .item .item-title a")).Select(item => item.GetAttribute("href")).Distinct().Count();
            Assert.Equal(int.Parse(SamplePage.TextOf(link.QuerySelector(".count")!), null), listed);
        }
    }

    [Fact]
    public void The_search_form_leads_to_the_search_page_without_script()
    {
        IElement form = Article.Document.QuerySelectorAll("form[role=search]").First(element => element.GetAttribute("aria-label") == "站内搜索");

        Assert.NotNull(SampleSite.At(SampleSite.Resolve(Article, form.GetAttribute("action")!)!.Value.Path));
        IElement input = form.QuerySelector("input[name=q]")!;
        Assert.Equal("search", input.GetAttribute("type"));
        Assert.NotNull(form.QuerySelector($"label[for={input.Id}]"));
        Assert.NotNull(form.QuerySelector("button"));
    }

    [Fact]
    public void Friend_links_are_those_of_the_data_file_with_a_page_of_their_own()
    {
        IElement box = Article.Document.QuerySelectorAll(".sidebar .box").Single(element => SamplePage.TextOf(element.QuerySelector("h2")!) == "友情链接");
        string[] outside = [.. box.QuerySelectorAll("a").Where(link => link.GetAttribute("href")!.StartsWith("https://", StringComparison.Ordinal)).Select(SamplePage.TextOf)];

        Assert.Equal(5, outside.Length);
        Assert.NotNull(box.QuerySelector("a[href='/links/']"));
        Assert.All(outside, name => Assert.Contains(name, SampleSite.At("/links/").Document.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_breadcrumb_leads_from_the_home_page_to_the_article()
    {
        IElement[] steps = [.. Article.Document.QuerySelectorAll("nav[aria-label='当前位置'] li")];

        Assert.Equal(["首页", "新闻中心", "长江中游看武汉：智能产业沿着主轴集聚"], steps.Select(SamplePage.TextOf));
        Assert.Equal(["/", "/news/"], steps.SkipLast(1).Select(step => step.QuerySelector("a")!.GetAttribute("href")));
        Assert.NotNull(steps[^1].QuerySelector("[aria-current=page]"));
    }

    [Fact]
    public void The_line_under_the_title_tells_date_views_and_the_way_back()
    {
        string line = SamplePage.TextOf(Article.Find(".article-head"));

        Assert.Contains("发布时间：2022-11-29", line, StringComparison.Ordinal);
        Assert.Equal("2022-11-29", Article.Find(".article-head time").GetAttribute("datetime"));
        Assert.Contains("浏览次数：18", line, StringComparison.Ordinal);
        Assert.Contains("返回列表", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_back_leads_to_the_list_that_really_holds_the_page()
    {
        SamplePage[] pages = [.. SampleSite.Pages.Where(page => page.Document.QuerySelectorAll("a").Any(IsWayBack))];

        Assert.True(pages.Length > 40, $"only {pages.Length} pages with a way back");
        Assert.All(pages, page =>
        {
            string href = page.Document.QuerySelectorAll("a").First(IsWayBack).GetAttribute("href")!;
            SamplePage list = SampleSite.At(SampleSite.Resolve(page, href)!.Value.Path);
            Assert.Contains(list.Document.QuerySelectorAll("main a[href]"), link => SampleSite.Resolve(list, link.GetAttribute("href")!)?.Path == page.Url);
        });
    }

    [Fact]
    public void Neighbours_point_at_each_other()
    {
        int pairs = 0;
        foreach (SamplePage page in SampleSite.Pages)
        {
            if (page.Document.QuerySelector("main a[rel=next]") is { } next && page.Document.QuerySelector(".prev-next") is not null)
            {
                SamplePage other = SampleSite.At(SampleSite.Resolve(page, next.GetAttribute("href")!)!.Value.Path);
                Assert.Equal(page.Url, SampleSite.Resolve(other, other.Find("main a[rel=prev]").GetAttribute("href")!)!.Value.Path);
                pairs++;
            }
        }

        Assert.True(pairs > 30, $"only {pairs} pairs");
        Assert.Equal(2, Article.Document.QuerySelectorAll(".prev-next a").Length);
    }

    [Fact]
    public void Related_pages_are_other_pages_each_once()
    {
        Assert.NotEmpty(Article.Document.QuerySelectorAll(".related a"));
        Assert.All(SampleSite.Pages, page =>
        {
            string[] related = [.. page.Document.QuerySelectorAll(".related a").Select(link => link.GetAttribute("href")!)];
            Assert.Distinct(related);
            Assert.DoesNotContain(page.Url, related);
        });
    }

    [Fact]
    public void Lists_have_real_addresses_and_tell_which_page_they_are()
    {
        SamplePage first = SampleSite.At("/news/");
        SamplePage second = SampleSite.At("/news/page/2/");

        Assert.Contains("第 1 / 2 页", SamplePage.TextOf(first.Find("nav[aria-label='分页']")), StringComparison.Ordinal);
        Assert.Equal("/news/page/2/", first.Find("nav[aria-label='分页'] a[rel=next]").GetAttribute("href"));
        Assert.Empty(first.Document.QuerySelectorAll("nav[aria-label='分页'] a[rel=prev]"));
        Assert.Equal("/news/", second.Find("nav[aria-label='分页'] a[rel=prev]").GetAttribute("href"));
        Assert.Empty(second.Document.QuerySelectorAll("nav[aria-label='分页'] a[rel=next]"));
        Assert.Equal(20, first.Document.QuerySelectorAll("main .item").Length);
    }

    [Fact]
    public void The_footer_carries_both_registrations()
    {
        IElement footer = Article.Find("footer.site-footer");

        Assert.Equal("https://beian.miit.gov.cn/", footer.QuerySelectorAll("a").Single(link => link.TextContent.Contains("ICP备", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Equal("https://beian.mps.gov.cn/#/query/webSearch?code=42000000000000", footer.QuerySelectorAll("a").Single(link => link.TextContent.Contains("公网安备", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Fact]
    public void Expired_jobs_are_marked_and_open_ones_are_not()
    {
        SamplePage jobs = SampleSite.At("/jobs/");

        Assert.Contains("已过期", jobs.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("在招", jobs.Document.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_shows_what_changed_it_and_what_it_changed()
    {
        Assert.Contains("/policies/uav-test-zone-amendment/", SampleSite.At("/policies/uav-test-zone-rules/").Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Contains("/policies/uav-test-zone-rules/", SampleSite.At("/policies/uav-test-zone-amendment/").Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    private static bool IsWayBack(IElement link) => SamplePage.TextOf(link) == "返回列表";
}
