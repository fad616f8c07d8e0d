using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Model;

public sealed class SectionTests
{
    [Theory]
    [InlineData("news", "新闻中心", "article")]
    [InlineData("notices", "通知公告", "notice")]
    [InlineData("policies", "政策法规", "policy")]
    [InlineData("enterprises", "入驻企业", "enterprise")]
    [InlineData("jobs", "人才招聘", "job")]
    [InlineData("honors", "荣誉资质", "honor")]
    [InlineData("zones", "产业布局", "zone")]
    [InlineData("other", "other", "page")]
    public void A_folder_without_an_index_is_a_section_named_by_convention(string folder, string title, string kind)
    {
        Site site = AssembledSite.Clean($"-- content/{folder}/2024-01-01-a.md --\n# 一\n");
        Section section = Assert.Single(site.Sections);

        Assert.Equal((title, kind), (section.Index.Title, ContentKindNames.NameOf(section.Pages[0].ContentKind)));
        Assert.Equal($"/{folder}/", section.Index.Permalink.Value);
        Assert.Null(section.Index.Document);
    }

    [Fact]
    public void Sections_nest_and_hold_the_pages_of_those_within()
    {
        Site site = AssembledSite.Clean(
            """
            -- content/a/index.md --
            # 甲
            -- content/a/b/index.md --
            # 乙
            -- content/a/p.md --
            # 页一
            -- content/a/b/q.md --
            # 页二
            -- content/a/c/r.md --
            # 页三
            -- content/top.md --
            # 顶层
            """);
        Section a = site.Sections[0];
        Section b = site.Sections[1];

        Assert.Equal(["a", "a/b"], site.Sections.Select(section => section.Path));
        Assert.Same(a, b.Parent);
        Assert.Equal(["/a/b/q/", "/a/c/r/", "/a/p/"], a.Pages.Select(page => page.Permalink.Value));
        Assert.Equal(["/a/b/q/"], b.Pages.Select(page => page.Permalink.Value));
        Assert.Same(b, site.PlacementOf(b.Pages[0]).Section);
        Assert.Equal(["/", "/a/", "/a/b/"], site.PlacementOf(b.Pages[0]).Ancestors.Select(page => page.Permalink.Value));
        Assert.Null(site.PlacementOf(AssembledSite.PageOf(site, "/top/")).Section);
    }

    [Theory]
    [InlineData("", "/s/pin/ /s/2025/ /s/2024/ /s/b/ /s/a/")]
    [InlineData("sort: date", "/s/pin/ /s/2025/ /s/2024/ /s/b/ /s/a/")]
    [InlineData("sort: weight", "/s/b/ /s/2024/ /s/2025/ /s/pin/ /s/a/")]
    [InlineData("sort: title", "/s/2025/ /s/2024/ /s/pin/ /s/a/ /s/b/")]
    public void A_section_says_how_it_is_sorted(string line, string order)
    {
        Site site = AssembledSite.Clean(
            $"""
            -- content/s/index.md --
            ---
            title: 栏目
            {line}
            ---
            -- content/s/2024.md --
            ---
            title: 北京
            date: 2024-01-01
            ---
            -- content/s/2025.md --
            ---
            title: 安徽
            date: 2025-01-01
            ---
            -- content/s/pin.md --
            ---
            title: 上海
            date: 2023-01-01
            pinned: true
            ---
            -- content/s/a.md --
            ---
            title: 武汉
            weight: 9
            ---
            -- content/s/b.md --
            ---
            title: 西安
            weight: -1
            ---
            """);

        Assert.Equal(order, string.Join(' ', site.Sections[0].Pages.Select(page => page.Permalink.Value)));
    }

    [Fact]
    public void The_kind_of_a_section_is_that_of_most_of_its_pages()
    {
        Site site = AssembledSite.Clean("-- content/s/a.md --\n---\nkind: job\ntitle: 一\n---\n-- content/s/b.md --\n---\nkind: job\ntitle: 二\n---\n-- content/s/c.md --\n# 三\n");

        Assert.Equal(ContentKind.Job, site.Sections[0].ContentKind);
    }

    [Fact]
    public void Dated_pages_are_archived_by_month_newest_first()
    {
        Site site = AssembledSite.Clean(
            """
            -- content/news/2024-12-31-a.md --
            # 甲
            -- content/news/2025-01-01-b.md --
            # 乙
            -- content/notices/2025-01-02-c.md --
            # 丙
            -- content/news/2025-03-01-d.md --
            ---
            title: 丁
            date: 2025-02-28T17:00:00Z
            ---
            -- content/jobs/2025-05-01-e.md --
            # 不算
            """);

        Assert.Equal(["2025: 3=1 1=2", "2024: 12=1"], site.Archive.Select(year => $"{year.Year}: {string.Join(' ', year.Months.Select(month => $"{month.Month}={month.Pages.Length}"))}"));
        Assert.Equal("/archive/2025/03/", site.Archive[0].Months[0].Index.Permalink.Value);
        Assert.Equal(["/news/d/", "/notices/c/", "/news/b/", "/news/a/"], site.Dated.Select(page => page.Permalink.Value));
    }

    [Theory]
    [InlineData("---\ntitle: 文首\n---\n## 正文", "文首")]
    [InlineData("# 正文", "正文")]
    [InlineData("## 二级", "二级")]
    public void A_title_falls_back_to_the_first_heading(string text, string title) =>
        Assert.Equal(title, AssembledSite.PageOf(AssembledSite.Clean($"-- content/a.md --\n{text}\n"), "/a/").Title);

    [Theory]
    [InlineData("article")]
    [InlineData("notice")]
    [InlineData("policy")]
    public void Some_kinds_need_a_date(string kind)
    {
        AssembledSite site = AssembledSite.Of($"-- content/a.md --\n---\ntitle: 一\nkind: {kind}\n---\n");

        Assert.Equal(["PP2006"], site.Codes);
        Assert.Equal($"a page of kind `{kind}` needs a date", site.Findings[0].Message.English);
    }

    [Fact]
    public void Old_counts_are_added_to_views()
    {
        Site site = AssembledSite.Clean("-- content/a.md --\n---\ntitle: 一\nviews: 5\n---\n-- content/b.md --\n# 二\n-- content/c.md --\n# 三\n-- content/_data/views.yml --\n/a/: 100\n/b/: 7\n/gone/: 3\n");

        Assert.Equal([105, 7, null], ((string[])["/a/", "/b/", "/c/"]).Select(permalink => AssembledSite.PageOf(site, permalink).Views));
    }

    [Fact]
    public void A_home_page_is_made_when_there_is_none()
    {
        Site site = AssembledSite.Clean("-- content/index.md --\n---\npermalink: /welcome/\n---\n欢迎\n");

        Assert.Equal("/", site.Home.Permalink.Value);
        Assert.Equal(PageKind.Home, site.Home.Kind);
        Assert.Null(site.Home.Document);
    }
}
