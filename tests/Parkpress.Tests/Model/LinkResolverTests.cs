using CsCheck;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Model;

public sealed class LinkResolverTests
{
    private static readonly Site Site = AssembledSite.Clean(
        """
        -- content/index.md --
        首页
        -- content/contact.md --
        ---
        title: 联系
        ---
        -- content/news/index.md --
        ---
        title: 新闻
        ---
        -- content/news/2024-01-01-a.md --
        ---
        title: 甲
        ---
        -- content/news/2024/2024-01-02-b c.md --
        ---
        title: 乙
        slug: 武汉
        ---
        -- content/news/draft.md --
        ---
        title: 草稿
        date: 2024-01-01
        draft: true
        ---
        -- content/news/photo.png --
        x
        -- content/news/2024/表 格.pdf --
        x
        -- content/_data/secret.yml --
        a: 1
        -- static/secret.txt --
        x
        -- static/files/规则.pdf --
        x
        """);

    private static readonly Page Article = AssembledSite.PageOf(Site, "/news/a/");

    private static readonly Gen<string> Segment = Gen.OneOf(
        "..", ".", "", "news", "2024", "photo.png", "2024-01-01-a.md", "index.md", "content", "static", "secret.txt", "_data", "secret.yml", "%2e%2e", "..%2f..",
        "%2E%2E%2Fsite.yml", "site.yml", "..\\..", "%5c..", "a b", "表 格.pdf", "%00", "....", "..;", "~", "contact.md", "#x", "?x=1", "templates", "/");

    [Theory]
    [InlineData("2024-01-01-a.md", "/news/a/")]
    [InlineData("./2024-01-01-a.md", "/news/a/")]
    [InlineData("2024/2024-01-02-b c.md", "/news/武汉/")]
    [InlineData("2024/2024-01-02-b%20c.md", "/news/武汉/")]
    [InlineData("../contact.md", "/contact/")]
    [InlineData("..", "/")]
    [InlineData("../", "/")]
    [InlineData(".", "/news/")]
    [InlineData("index.md", "/news/")]
    [InlineData("../news", "/news/")]
    [InlineData("../news/", "/news/")]
    [InlineData("/", "/")]
    [InlineData("/contact/", "/contact/")]
    [InlineData("/contact", "/contact/")]
    [InlineData("/news/武汉/", "/news/武汉/")]
    [InlineData("/news/%E6%AD%A6%E6%B1%89/", "/news/武汉/")]
    [InlineData("/news/2024-01-01-a.md", "/news/a/")]
    [InlineData("/archive/2024/01/", "/archive/2024/01/")]
    [InlineData("/404.html", "/404.html")]
    [InlineData("#标题", "/news/a/")]
    [InlineData("?x=1", "/news/a/")]
    [InlineData("../contact.md?from=a#b", "/contact/")]
    public void A_path_finds_its_page(string target, string permalink)
    {
        var found = Assert.IsType<PageTarget>(Site.Links.Resolve(Article, Expand(target)));

        Assert.Equal(permalink.Replace("/news/武汉/", "/news/2024/武汉/", StringComparison.Ordinal), found.Page.Permalink.Value);
    }

    [Theory]
    [InlineData("#标题", "标题")]
    [InlineData("#%E6%A0%87%E9%A2%98", "标题")]
    [InlineData("2024-01-01-a.md#a?b", "a?b")]
    [InlineData("2024-01-01-a.md#", "")]
    [InlineData("2024-01-01-a.md", null)]
    public void A_fragment_is_decoded(string target, string? fragment) =>
        Assert.Equal(fragment, Assert.IsType<PageTarget>(Site.Links.Resolve(Article, target)).Fragment);

    [Theory]
    [InlineData("photo.png", "content/news/photo.png")]
    [InlineData("../news/photo.png", "content/news/photo.png")]
    [InlineData("/news/photo.png", "content/news/photo.png")]
    [InlineData("2024/表 格.pdf", "content/news/2024/表 格.pdf")]
    [InlineData("2024/%E8%A1%A8%20%E6%A0%BC.pdf", "content/news/2024/表 格.pdf")]
    public void A_path_finds_its_file(string target, string path) =>
        Assert.Equal(path, Assert.IsType<FileTarget>(Site.Links.Resolve(Article, target)).File.Path);

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/secret.txt")]
    [InlineData("/files/规则.pdf")]
    [InlineData("/园区.url")]
    public void A_site_path_may_name_any_file_of_the_output(string target) =>
        Assert.Equal(target, Assert.IsType<OutputTarget>(Site.Links.Resolve(Article, target)).Path);

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("mailto:a@example.org")]
    [InlineData("tel:027-1")]
    [InlineData("//cdn.example.org/x")]
    [InlineData("HTTP://example.org")]
    [InlineData("x-app+1.0:open")]
    public void An_address_with_a_scheme_or_host_leaves_the_site(string target) =>
        Assert.Equal(target, Assert.IsType<OutsideTarget>(Site.Links.Resolve(Article, target)).Address);

    [Theory]
    [InlineData("missing.md")]
    [InlineData("/missing/")]
    [InlineData("../../site.yml")]
    [InlineData("../_data/secret.yml")]
    [InlineData("/_data/secret.yml")]
    [InlineData("../static/secret.txt")]
    [InlineData("a/")]
    [InlineData("PHOTO.png")]
    [InlineData("2024")]
    [InlineData("时间：八点")]
    public void What_is_not_there_is_missing(string target) => Assert.IsType<MissingTarget>(Site.Links.Resolve(Article, target));

    [Fact]
    public void A_page_that_is_not_published_is_known()
    {
        var found = Assert.IsType<WithheldTarget>(Site.Links.Resolve(Article, "draft.md"));

        Assert.Equal(("news/draft.md", Withheld.Draft), (found.ContentPath, found.Reason));
    }

    [Theory]
    [InlineData("/news/page/2/", 2)]
    [InlineData("/news/page/17", 17)]
    public void List_pages_are_known_by_number(string target, int number) =>
        Assert.Equal(number, Assert.IsType<PagerTarget>(Site.Links.Resolve(Article, target)).Number);

    [Theory]
    [InlineData("/news/page/1/")]
    [InlineData("/news/page/0/")]
    [InlineData("/news/page/x/")]
    [InlineData("/missing/page/2/")]
    public void Other_numbers_are_no_list_pages(string target) => Assert.IsType<MissingTarget>(Site.Links.Resolve(Article, target));

    [Theory]
    [InlineData("/news/a/", "contcat.md", "../contact.md")]
    [InlineData("/", "news/2024-01-01-x.md", "news/2024-01-01-a.md")]
    [InlineData("/news/", "2024-01-01-aa.md", "2024-01-01-a.md")]
    [InlineData("/news/2024/武汉/", "2024-01-01-aa.md", "../2024-01-01-a.md")]
    [InlineData("/news/a/", "something-else-entirely.md", null)]
    public void The_nearest_document_is_named_as_one_would_write_it(string from, string target, string? nearest) =>
        Assert.Equal(nearest, Site.Links.NearestDocument(AssembledSite.PageOf(Site, from), target));

    [Fact]
    public void A_page_is_not_advised_to_link_to_itself() =>
        Assert.NotEqual("2024-01-01-a.md", Site.Links.NearestDocument(Article, "2024-01-01-aa.md"));

    [Fact]
    public void The_nearest_file_is_named_as_one_would_write_it()
    {
        Assert.Equal("photo.png", Site.Links.NearestFile(Article, "foto.png"));
        Assert.Equal("news/photo.png", Site.Links.NearestFile(Site.Home, "news/phto.png"));
        Assert.Null(Site.Links.NearestFile(Article, "something-else-entirely.docx"));
    }

    [Fact]
    public void No_relative_path_ever_leaves_the_content() =>
        Law.Holds(Segment.Array[1, 7].Select(segments => string.Join('/', segments)), 5000, target =>
        {
            LinkTarget found = Site.Links.Resolve(Article, target);
            switch (found)
            {
                case FileTarget { File: var file }:
                    Assert.Contains(file, Site.ContentFiles.Values);
                    Assert.StartsWith("content/news/", file.Path, StringComparison.Ordinal);
                    break;
                case PageTarget { Page: var page }:
                    Assert.Contains(page, Site.Pages);
                    break;
                case OutputTarget { Path: var path }:
                    Assert.StartsWith("/", target, StringComparison.Ordinal);
                    Assert.Contains(path, Site.StaticFiles.Select((SourceFile file) => file.Path["static".Length..]));
                    break;
            }

            if (!target.StartsWith('/') && LeadsAbove(target, depth: 1))
            {
                Assert.IsType<MissingTarget>(found);
            }
        });

    [Fact]
    public void Any_text_resolves_to_something() =>
        Law.Holds(Gen.String, 3000, target => Assert.NotNull(Site.Links.Resolve(Article, target)));

    private static bool LeadsAbove(string target, int depth)
    {
        foreach (string segment in Uri.UnescapeDataString(target.Split('#', '?')[0]).Split('/'))
        {
            depth += segment switch { ".." => -1, "" or "." => 0, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Expand(string target) =>
        target.Replace("/news/武汉/", "/news/2024/武汉/", StringComparison.Ordinal).Replace("/news/%E6", "/news/2024/%E6", StringComparison.Ordinal);
}
