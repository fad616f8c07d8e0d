using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Outputs;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly BuiltSite Site = TinySite.Build(SiteFiles.Parse(
        """
        -- site.yml --
        title: "园区 & <站点>"
        description: 简介
        base_url: https://example.cn/park/
        organization: 管理办公室
        feeds: {limit: 3}
        -- content/news/index.md --
        ---
        title: 新闻
        summary: 栏目简介
        ---
        -- content/news/2024-01-01-old.md --
        # 最早
        -- content/news/2024-03-05-a.md --
        ---
        title: "题 & <目> \a\uFFFE"
        date: 2024-03-05 09:30:15
        updated: 2024-03-07
        category: 动态/企业
        tags: ["a&b"]
        author: 王芳
        summary: "摘要 <b>"
        ---
        见[首页](/)、[别篇](2024-03-06-b.md#节)、[附件](<../表 格.pdf>)、[外面](https://example.org/?a=1&b=2)、[锚](#下)。控制␇符。

        ![照片](../photo.png "说明")

        {{< link />}}

        ## 下
        -- content/news/2024-03-06-b.md --
        ---
        title: 乙
        pinned: true
        updated: 2024-03-01
        ---
        ## 节
        -- content/notices/2024-02-01-c.md --
        # 丙
        -- content/jobs/2025-01-01-d.md --
        # 不在订阅里
        -- content/表 格.pdf --
        x
        -- templates/shortcodes/link.html --
        <a href="{{ url "/about/" }}"><img src="/park/x.png" alt=""></a>
        """.Replace('␇', '\u0007')).With("content/photo.png", SmallPicture.Png).With("content/about.md", "# 关于\n"));

    [Fact]
    public void A_feed_holds_the_newest_whatever_is_pinned()
    {
        string[] expected = ["https://example.cn/park/news/b/", "https://example.cn/park/news/a/", "https://example.cn/park/notices/c/"];

        Assert.Equal(expected, Rss("rss.xml").Descendants("item").Select(item => item.Element("link")!.Value));
        Assert.Equal(expected, AtomFeed("atom.xml").Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.Equal(expected, Json("feed.json").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("url").GetString()));
    }

    [Fact]
    public void A_section_with_dated_pages_has_a_feed_of_its_own()
    {
        XElement channel = Rss("news/rss.xml").Element("channel")!;

        Assert.Equal(("新闻 - 园区 & <站点>", "栏目简介", "https://example.cn/park/news/"),
            (channel.Element("title")!.Value, channel.Element("description")!.Value, channel.Element("link")!.Value));
        Assert.Equal(3, channel.Elements("item").Count());
        Assert.DoesNotContain("jobs/rss.xml", Site.Paths);
    }

    [Fact]
    public void Rss_dates_are_those_of_rfc_822()
    {
        XElement item = Rss("rss.xml").Descendants("item").ElementAt(1);

        Assert.Equal("Tue, 05 Mar 2024 09:30:15 +0800", item.Element("pubDate")!.Value);
        Assert.All(Rss("rss.xml").Descendants().Where(element => element.Name.LocalName.EndsWith("Date", StringComparison.Ordinal)), element =>
            Assert.True(DateTimeOffset.TryParseExact(element.Value.Insert(element.Value.Length - 2, ":"), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), element.Value));
    }

    [Fact]
    public void Atom_and_json_dates_are_those_of_rfc_3339()
    {
        XElement entry = AtomFeed("atom.xml").Elements(Atom + "entry").ElementAt(1);

        Assert.Equal(("2024-03-05T09:30:15+08:00", "2024-03-07T00:00:00+08:00"), (entry.Element(Atom + "published")!.Value, entry.Element(Atom + "updated")!.Value));
        Assert.Equal("2024-03-05T09:30:15+08:00", Json("feed.json").GetProperty("items")[1].GetProperty("date_published").GetString());
    }

    [Fact]
    public void A_page_is_never_changed_before_it_was_published() =>
        Assert.Equal("2024-03-06T00:00:00+08:00", AtomFeed("atom.xml").Elements(Atom + "entry").First().Element(Atom + "updated")!.Value);

    [Fact]
    public void A_feed_changed_when_its_latest_entry_did() =>
        Assert.Equal("2024-03-07T00:00:00+08:00", AtomFeed("atom.xml").Element(Atom + "updated")!.Value);

    [Theory]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    [InlineData("news/rss.xml")]
    [InlineData("news/atom.xml")]
    [InlineData("news/feed.json")]
    public void Addresses_in_a_body_are_absolute(string path)
    {
        string html = path.EndsWith(".json", StringComparison.Ordinal)
            ? Json(path).GetProperty("items").EnumerateArray().First(item => item.GetProperty("url").GetString()!.EndsWith("/a/", StringComparison.Ordinal)).GetProperty("content_html").GetString()!
            : XDocument.Parse(Site.Text(path)).Descendants().First(element => (element.Name == Content + "encoded" || element.Name == Atom + "content") && element.Value.Contains("照片", StringComparison.Ordinal)).Value;
        string[] addresses = [.. System.Text.RegularExpressions.Regex.Matches(html, "(?:href|src)=\"([^\"]*)\"").Select(match => match.Groups[1].Value)];

        Assert.Equal(8, addresses.Length);
        Assert.All(addresses, address => Assert.StartsWith("https://", System.Net.WebUtility.HtmlDecode(address), StringComparison.Ordinal));
        Assert.Contains("https://example.cn/park/news/b/#%E8%8A%82", addresses);
        Assert.Contains("https://example.cn/park/news/a/#%E4%B8%8B", addresses);
        Assert.Contains("https://example.cn/park/%E8%A1%A8%20%E6%A0%BC.pdf", addresses);
        Assert.Contains("https://example.org/?a=1&amp;b=2", addresses);
        Assert.Contains("https://example.cn/park/x.png", addresses);
    }

    [Fact]
    public void What_xml_cannot_hold_does_not_break_the_feed()
    {
        Assert.Equal("题 & <目> \uFFFD", Rss("rss.xml").Descendants("item").ElementAt(1).Element("title")!.Value);
        Assert.Equal("题 & <目> \uFFFD", AtomFeed("atom.xml").Elements(Atom + "entry").ElementAt(1).Element(Atom + "title")!.Value);
        Assert.StartsWith("题 & <目>", Json("feed.json").GetProperty("items")[1].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Authors_categories_and_summaries_are_told()
    {
        XElement entry = AtomFeed("atom.xml").Elements(Atom + "entry").ElementAt(1);

        Assert.Equal("王芳", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(["动态", "企业", "a&b"], entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value));
        Assert.Equal("摘要 <b>", entry.Element(Atom + "summary")!.Value);
        Assert.Equal("管理办公室", AtomFeed("atom.xml").Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(["动态", "企业", "a&b"], Json("feed.json").GetProperty("items")[1].GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public void A_feed_names_itself_and_its_page()
    {
        XElement[] links = [.. AtomFeed("news/atom.xml").Elements(Atom + "link")];

        Assert.Equal("https://example.cn/park/news/atom.xml", links.Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal("https://example.cn/park/news/", links.Single(link => link.Attribute("rel")!.Value == "alternate").Attribute("href")!.Value);
        Assert.Equal("https://example.cn/park/feed.json", Json("feed.json").GetProperty("feed_url").GetString());
    }

    [Fact]
    public void A_site_without_news_has_empty_feeds()
    {
        BuiltSite empty = TinySite.Build("").WithoutFindings();

        Assert.Empty(XDocument.Parse(empty.Text("rss.xml")).Descendants("item"));
        Assert.Equal("1970-01-01T00:00:00+00:00", XDocument.Parse(empty.Text("atom.xml")).Root!.Element(Atom + "updated")!.Value);
    }

    private static XElement Rss(string path) => XDocument.Parse(Site.Text(path)).Root!;

    private static XElement AtomFeed(string path) => XDocument.Parse(Site.Text(path)).Root!;

    private static JsonElement Json(string path) => JsonDocument.Parse(Site.Text(path)).RootElement;
}
