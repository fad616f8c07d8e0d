using Parkpress.Model;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Model;

public sealed class TaxonomyTests
{
    [Fact]
    public void Names_that_differ_in_case_or_width_are_one_tag_under_the_first_spelling()
    {
        Site site = AssembledSite.Clean(Articles("tags: [Launch]", "tags: [launch]", "tags: [ＬＡＵＮＣＨ]", "tags: [LAUNCH, launch]"));
        Term tag = Assert.Single(site.Tags.Terms);

        Assert.Equal("Launch", tag.Name);
        Assert.Equal("/tags/launch/", tag.Index.Permalink.Value);
        Assert.Equal(4, tag.Pages.Length);
    }

    [Fact]
    public void A_tag_given_twice_on_a_page_counts_once()
    {
        Site site = AssembledSite.Clean(Articles("tags: [卫星, 卫星]"));

        Assert.Single(site.Tags.Terms[0].Pages);
        Assert.Single(site.PlacementOf(AssembledSite.PageOf(site, "/news/1/")).Tags);
    }

    [Fact]
    public void Tags_with_the_same_slug_have_lists_of_their_own()
    {
        Site site = AssembledSite.Clean(Articles("tags: [C]", "tags: [C++]", "tags: [C#]", "tags: [C, C++]"));
        var byName = site.Tags.Terms.ToDictionary(term => term.Name);

        Assert.Equal(3, byName.Count);
        Assert.Equal(3, byName.Values.Select(term => term.Index.Permalink.CollisionKey).Distinct().Count());
        Assert.Equal(["/tags/c-2/", "/tags/c-3/", "/tags/c/"], site.Tags.Terms.Select(term => term.Index.Permalink.Value).Order(StringComparer.Ordinal));
        Assert.Equal((2, 2, 1), (byName["C"].Pages.Length, byName["C++"].Pages.Length, byName["C#"].Pages.Length));
    }

    [Fact]
    public void A_slug_that_another_tag_needs_is_not_taken_twice()
    {
        // `C++` would be `c-2`, which is what the third tag is called.
        Site site = AssembledSite.Clean(Articles("tags: [C, C++, C 2]"));

        Assert.Equal(3, site.Tags.Terms.Select(term => term.Index.Permalink.CollisionKey).Distinct().Count());
    }

    [Fact]
    public void A_tag_without_letters_has_an_address_all_the_same()
    {
        Site site = AssembledSite.Clean(Articles("tags: ['！', '？']"));

        Assert.Equal(["/tags/term-2/", "/tags/term/"], site.Tags.Terms.Select(term => term.Index.Permalink.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tags_stand_by_their_number_of_pages_then_by_pinyin()
    {
        Site site = AssembledSite.Clean(Articles("tags: [卫星, 无人机, 通航]", "tags: [通航]", "tags: [安全]"));

        Assert.Equal(["通航", "安全", "卫星", "无人机"], site.Tags.Terms.Select(term => term.Name));
    }

    [Fact]
    public void Categories_have_two_levels_and_a_parent_counts_its_children()
    {
        Site site = AssembledSite.Clean(Articles("category: 动态/企业", "category: 动态", "category: 公告/企业", "category: [动态, 企业]"));

        Assert.Equal(["动态", "公告"], site.Categories.Terms.Select(term => term.Name));
        Assert.Equal((3, 2), (site.Categories.Terms[0].Pages.Length, site.Categories.Terms[0].Children[0].Pages.Length));
        Assert.Equal("/categories/动态/企业/", site.Categories.Terms[0].Children[0].Index.Permalink.Value);
        Assert.NotEqual(site.Categories.Terms[0].Children[0].Key, site.Categories.Terms[1].Children[0].Key);
    }

    [Fact]
    public void A_data_file_declares_order_slugs_and_empty_categories()
    {
        Site site = AssembledSite.Clean(Articles("category: 动态/企业", "category: 没有声明") +
            """
            -- content/_data/categories.yml --
            - name: 空的
            - name: 动态
              slug: News
              description: 说明
              children:
                - {name: 企业, slug: firms}
                - {name: 另一个, slug: firms}
            """);

        Assert.Equal(["空的", "动态", "没有声明"], site.Categories.Terms.Select(term => term.Name));
        Assert.Equal([0, 1, 1], site.Categories.Terms.Select(term => term.Pages.Length));
        Assert.Equal(("/categories/news/", "说明"), (site.Categories.Terms[1].Index.Permalink.Value, site.Categories.Terms[1].Description));
        Assert.Equal(["/categories/news/firms/", "/categories/news/firms-2/"], site.Categories.Terms[1].Children.Select(term => term.Index.Permalink.Value));
    }

    [Fact]
    public void Terms_of_a_page_stand_parents_first()
    {
        Site site = AssembledSite.Clean(Articles("category: 动态/企业\ntags: [乙, 甲]"));
        Placement placement = site.PlacementOf(AssembledSite.PageOf(site, "/news/1/"));

        Assert.Equal(["动态", "企业"], placement.Categories.Select(term => term.Name));
        Assert.Equal(["乙", "甲"], placement.Tags.Select(term => term.Name));
    }

    [Fact]
    public void Pages_of_a_term_are_newest_first()
    {
        Site site = AssembledSite.Clean(Articles("tags: [甲]\npinned: true", "tags: [甲]", "tags: [甲]"));

        Assert.Equal(["/news/3/", "/news/2/", "/news/1/"], site.Tags.Terms[0].Pages.Select(page => page.Permalink.Value));
    }

    [Theory]
    [InlineData("-- content/tags/index.md --\n---\ntitle: 自己的标签页\n---\n")]
    [InlineData("-- content/mine.md --\n---\ntitle: 自己的标签页\npermalink: /tags/\n---\n")]
    public void A_file_may_stand_in_for_the_index_of_a_taxonomy(string file)
    {
        Site site = AssembledSite.Clean(Articles("tags: [甲]") + file);

        Assert.Equal("自己的标签页", site.Tags.Index.Title);
    }

    [Theory]
    [InlineData("permalink: /TAGS/甲/", "/tags/甲/")]
    [InlineData("permalink: /Tags/", "/tags/")]
    [InlineData("permalink: /Archive/", "/archive/")]
    [InlineData("permalink: /ARCHIVE/2024/01/", "/archive/2024/01/")]
    [InlineData("permalink: /CATEGORIES/", "/categories/")]
    [InlineData("permalink: /Search/", "/search/")]
    [InlineData("permalink: /404.HTML", "/404.html")]
    [InlineData("permalink: /NEWS/", "/news/")]
    [InlineData("permalink: /ｌｉｎｋｓ/", "/links/")]
    public void An_address_that_differs_from_a_made_page_in_case_or_width_alone_is_told(string line, string made)
    {
        AssembledSite site = AssembledSite.Of(Articles("tags: [甲]\ncategory: 乙") + $"-- content/mine.md --\n---\ntitle: 我的\n{line}\n---\n");

        Assert.Equal(["PP4001"], site.Codes);
        Assert.StartsWith($"write `permalink: {made}`", site.Findings[0].Help.English, StringComparison.Ordinal);
    }

    /// <summary>Articles /news/1/, /news/2/ … of successive days, each with its lines of front matter.</summary>
    private static string Articles(params string[] frontMatter) =>
        string.Concat(frontMatter.Select((lines, i) => $"-- content/news/2024-01-{i + 1:00}-{i + 1}.md --\n---\ntitle: 第{i + 1}篇\n{lines}\n---\n"));
}
