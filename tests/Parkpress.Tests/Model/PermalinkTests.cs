using Parkpress.Model;
using Parkpress.Tests.TinySites;
using Parkpress.Text;

namespace Parkpress.Tests.Model;

public sealed class PermalinkTests
{
    [Theory]
    [InlineData("index.md", null, "/")]
    [InlineData("about/index.md", null, "/about/")]
    [InlineData("contact.md", "contact", "/contact/")]
    [InlineData("news/2022/a.md", "a", "/news/2022/a/")]
    [InlineData("News Room/A.md", "a", "/news-room/a/")]
    [InlineData("新闻/动态/a.md", "开园", "/新闻/动态/开园/")]
    [InlineData("！！！/a.md", "a", "/a/")]
    public void A_permalink_follows_the_source_path(string source, string? slug, string expected) =>
        Assert.Equal(expected, Permalink.FromSource(source, slug, SlugStyle.Keep).Value);

    [Theory]
    [InlineData("新闻/动态/a.md", "/xin-wen/dong-tai/kai-yuan/")]
    public void With_pinyin_folders_become_latin(string source, string expected) =>
        Assert.Equal(expected, Permalink.FromSource(source, "kai-yuan", SlugStyle.Pinyin).Value);

    [Theory]
    [InlineData("/about", "/about/")]
    [InlineData("/about/", "/about/")]
    [InlineData("/", "/")]
    [InlineData("/old/page.html", "/old/page.html")]
    [InlineData("/v1.0/notes", "/v1.0/notes/")]
    public void An_author_may_leave_the_final_slash_out(string written, string expected) =>
        Assert.Equal(expected, Permalink.FromAuthor(written).Value);

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/news/a/", "news/a/index.html")]
    [InlineData("/404.html", "404.html")]
    public void A_page_is_a_folder_with_an_index_unless_it_has_an_extension(string permalink, string output) =>
        Assert.Equal(output, new Permalink(permalink).OutputPath);

    [Theory]
    [InlineData(1, "/news/")]
    [InlineData(0, "/news/")]
    [InlineData(2, "/news/page/2/")]
    [InlineData(12, "/news/page/12/")]
    public void The_first_list_page_is_the_page_itself(int number, string expected) =>
        Assert.Equal(expected, new Permalink("/news/").Pager(number).Value);

    [Theory]
    [InlineData("/News/", "/news/")]
    [InlineData("/ＡＩ/", "/ai/")]
    [InlineData("/a.HTML", "/a.html")]
    public void Addresses_that_some_disks_take_for_one_collide(string a, string b) =>
        Assert.Equal(new Permalink(a).CollisionKey, new Permalink(b).CollisionKey);

    [Theory]
    [InlineData("content/news/2024-03-05-opening.md", "", "/news/opening/", "2024-03-05")]
    [InlineData("content/news/2024-03-05_opening.md", "", "/news/opening/", "2024-03-05")]
    [InlineData("content/news/2024-03-05.md", "", "/news/2024-03-05/", "2024-03-05")]
    [InlineData("content/news/2024-03-05-.md", "", "/news/2024-03-05/", "2024-03-05")]
    [InlineData("content/news/2024-03-05opening.md", "date: 2024-01-01", "/news/2024-03-05opening/", "2024-01-01")]
    [InlineData("content/news/2024-03-05-opening.md", "date: 2024-04-01", "/news/opening/", "2024-04-01")]
    [InlineData("content/news/2024-03-05-opening.md", "slug: 开园 Day", "/news/开园-day/", "2024-03-05")]
    [InlineData("content/news/2024-03-05-opening.md", "permalink: /x/y.html", "/x/y.html", "2024-03-05")]
    public void File_name_slug_and_permalink_decide(string path, string line, string permalink, string date)
    {
        Site site = AssembledSite.Clean($"-- {path} --\n---\ntitle: 一\n{line}\n---\n");
        Page page = site.Pages.Single(page => page.Document?.Path == path);

        Assert.Equal(permalink, page.Permalink.Value);
        Assert.Equal(date, page.Date!.Value.Moment.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void A_file_name_with_an_impossible_date_is_told()
    {
        AssembledSite site = AssembledSite.Of("-- content/news/2024-02-30-a.md --\n---\ntitle: 一\ndate: 2024-03-01\n---\n");

        Assert.Equal(["PP2003"], site.Codes);
        Assert.Equal("`2024-02-30` in the file name is not a date", site.Findings[0].Message.English);
    }

    [Theory]
    [InlineData("slug: ！！！", "！！！")]
    [InlineData("slug: ...", "...")]
    public void A_name_without_letters_makes_no_address(string line, string name)
    {
        AssembledSite site = AssembledSite.Of($"-- content/a.md --\n---\ntitle: 一\n{line}\n---\n");

        Assert.Equal(["PP4004"], site.Codes);
        Assert.Equal($"no address can be made from `{name}`", site.Findings[0].Message.English);
    }

    [Theory]
    [InlineData("con")]
    [InlineData("nul")]
    public void Names_of_devices_are_avoided(string slug) =>
        Assert.Contains(AssembledSite.Clean($"-- content/a.md --\n---\ntitle: 一\nslug: {slug}\n---\n").Pages, page => page.Permalink.Value == $"/{slug}-/");
}
