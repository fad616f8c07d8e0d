using Parkpress.Checks;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Checks;

public sealed class ExternalLinkTests
{
    private const string Everywhere =
        """
        -- site.yml --
        title: 园区
        base_url: https://example.cn/
        top_links: [{label: 主站, url: https://settings.example.org/}]
        contact: {map_url: "https://map.example.org/?q=园区"}
        -- content/index.md --
        首页
        -- content/a.md --
        ---
        title: 甲
        ---
        [甲](https://one.example.org/a#第一条)、<https://two.example.org>、www.three.example.org、![图](http://four.example.org/p.png)。

        <p>一 <a class=x href='https://five.example.org/?a=1&amp;b=2'>五</a></p>

        行内 <a href="//six.example.org/x">六</a> 与 [邮件](mailto:a@example.org)、[电话](tel:110)、[站内](/a/)。

        {{< video src="https://seven.example.org/v.mp4" />}}
        -- content/b.md --
        ---
        title: 乙
        ---
        [又](https://ONE.example.org/a#第二条)
        -- content/enterprises/c.md --
        ---
        title: 丙
        website: https://eight.example.org/
        ---
        -- content/_data/links.yml --
        - group: 一
          links:
            - {name: 九, url: "https://nine.example.org/", note: 见 https://no.example.org/}
        """;

    [Fact]
    public void Every_outside_address_is_listed_once_in_order()
    {
        BuiltSite site = TinySite.Build(Everywhere);

        site.WithoutFindings();
        Assert.Equal(
            [
                "http://four.example.org/p.png",
                "http://www.three.example.org/",
                "https://eight.example.org/",
                "https://five.example.org/?a=1&b=2",
                "https://map.example.org/?q=%E5%9B%AD%E5%8C%BA",
                "https://nine.example.org/",
                "https://one.example.org/a",
                "https://settings.example.org/",
                "https://seven.example.org/v.mp4",
                "https://six.example.org/x",
                "https://two.example.org/",
            ],
            site.Result.ExternalLinks.Select(link => link.Address));
    }

    [Theory]
    [InlineData("https://one.example.org/a", "content/a.md https://one.example.org/a#第一条", "content/b.md https://ONE.example.org/a#第二条")]
    [InlineData("https://five.example.org/?a=1&b=2", "content/a.md https://five.example.org/?a=1&amp;b=2")]
    [InlineData("https://six.example.org/x", "content/a.md //six.example.org/x")]
    [InlineData("https://seven.example.org/v.mp4", "content/a.md https://seven.example.org/v.mp4")]
    [InlineData("https://eight.example.org/", "content/enterprises/c.md https://eight.example.org/")]
    [InlineData("https://nine.example.org/", "content/_data/links.yml \"https://nine.example.org/\"")]
    [InlineData("https://settings.example.org/", "site.yml https://settings.example.org/")]
    public void Every_place_of_an_address_is_told(string address, params string[] places)
    {
        using TinySite tiny = TinySite.Of(Everywhere);
        BuildResult result = SiteBuilder.Build(tiny.Options, null, TestContext.Current.CancellationToken);
        ExternalLink link = Assert.Single(result.ExternalLinks, link => link.Address == address);

        Assert.Equal(places, link.Places.Select(place => $"{place.Path} {Underlined(result, place)}"));
    }

    [Theory]
    [InlineData("<a href=\"https://a.example.org/\">一</a>", "https://a.example.org/")]
    [InlineData("<A HREF = https://a.example.org/x >一</A>", "https://a.example.org/x")]
    [InlineData("<div>\n<img alt=\"a>b\" src='https://a.example.org/p.png'>\n</div>", "https://a.example.org/p.png")]
    [InlineData("> <div>\n> <a href=\"https://a.example.org/\">一</a>\n> </div>", "https://a.example.org/")]
    [InlineData("<video controls poster=\"https://a.example.org/p.png\"></video>", "https://a.example.org/p.png")]
    public void Raw_html_is_read(string markdown, string address)
    {
        BuiltSite site = TinySite.Build($"-- content/a.md --\n# 一\n\n{markdown}\n");

        Assert.Equal([address], site.Result.ExternalLinks.Select(link => link.Address));
        Assert.Equal(address.Length, site.Result.ExternalLinks[0].Places[0].Span.Length);
    }

    [Theory]
    [InlineData("<a href=\"")]
    [InlineData("<a href")]
    [InlineData("<a href=")]
    [InlineData("<a href='https://a.example.org/")]
    [InlineData("<script>")]
    [InlineData("<div>\n<a href=\"https://[\">一</a>\n</div>")]
    [InlineData("<a href=\"https://a.example.org/\uFFFF\u0001&#0;\">一</a>")]
    [InlineData("[一](https://999.999.999.999:99999/)")]
    [InlineData("[一](https://例え。テスト:80/%zz?#)")]
    public void Broken_html_and_addresses_break_nothing(string markdown)
    {
        foreach (string policy in (string[])["sanitize", "allow", "escape"])
        {
            BuiltSite site = TinySite.Build($"-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\nraw_html: {policy}\n-- content/a.md --\n# 一\n\n> {markdown.Replace("\n", "\n> ", StringComparison.Ordinal)}\n");
            Assert.All(site.Result.ExternalLinks, link => Assert.NotEmpty(link.Places));
        }
    }

    [Fact]
    public void A_megabyte_of_hostile_html_takes_no_time()
    {
        string html = string.Concat(Enumerable.Repeat("> <a href=\"https://a.example.org/x\n> y\">\n", 20_000)) + "\n" + new string('<', 200_000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        TinySite.Build($"-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\nraw_html: allow\n-- content/a.md --\n# 一\n\n> <div>\n{html}\n");

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Theory]
    [InlineData("<!-- <a href=\"https://a.example.org/\">一</a> -->")]
    [InlineData("<p title='href=\"https://a.example.org/\"'>一</p>")]
    [InlineData("<p href=\"https://a.example.org/\">一</p>")]
    [InlineData("`<a href=\"https://a.example.org/\">`")]
    [InlineData("[一](https:a)")]
    public void What_is_no_link_is_not_listed(string markdown) =>
        Assert.Empty(TinySite.Build($"-- content/a.md --\n# 一\n\n{markdown}\n").Result.ExternalLinks);

    private static string Underlined(BuildResult result, Label place) =>
        result.FindSource(place.Path)!.Text[place.Span.Start..place.Span.End];
}
