using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Model;

public sealed class CascadeTests
{
    private const string Folders =
        """
        -- content/index.md --
        ---
        cascade: {author: 根, source: 根}
        ---
        首页
        -- content/a/index.md --
        ---
        title: 甲
        author: 甲自己
        cascade: {author: 甲, kind: notice, tags: [甲]}
        ---
        -- content/a/b/index.md --
        ---
        title: 乙
        cascade: {author: 乙}
        ---
        -- content/a/b/2024-01-01-page.md --
        ---
        title: 页
        ---
        -- content/a/b/2024-01-02-own.md --
        ---
        title: 自己的
        author: 自己
        tags: [丙]
        kind: article
        ---
        -- content/ab/page.md --
        ---
        title: 旁边
        ---
        """;

    [Theory]
    [InlineData("/a/b/page/", "乙")]
    [InlineData("/a/b/own/", "自己")]
    [InlineData("/a/b/", "甲")]
    [InlineData("/a/", "甲自己")]
    [InlineData("/ab/page/", "根")]
    public void The_nearest_folder_wins_and_an_index_does_not_inherit_from_itself(string permalink, string author) =>
        Assert.Equal(author, AssembledSite.PageOf(AssembledSite.Clean(Folders), permalink).FrontMatter.Text(FieldCatalog.Author));

    [Fact]
    public void What_a_folder_does_not_say_comes_from_above()
    {
        Page page = AssembledSite.PageOf(AssembledSite.Clean(Folders), "/a/b/page/");

        Assert.Equal("根", page.FrontMatter.Text(FieldCatalog.SourceName));
        Assert.Equal(ContentKind.Notice, page.ContentKind);
        Assert.Equal("甲", Assert.Single(page.FrontMatter.List(FieldCatalog.Tags)).Value);
    }

    [Fact]
    public void A_list_of_ones_own_replaces_the_one_handed_down()
    {
        Page page = AssembledSite.PageOf(AssembledSite.Clean(Folders), "/a/b/own/");

        Assert.Equal("丙", Assert.Single(page.FrontMatter.List(FieldCatalog.Tags)).Value);
        Assert.Equal(ContentKind.Article, page.ContentKind);
    }

    [Theory]
    [InlineData("layout: artcle", "PP3003", "artcle")]
    [InlineData("zone: ../missing.md", "PP4003", "../missing.md")]
    [InlineData("aliases: [/old/]", "PP4002", "/old/")]
    [InlineData("slug: same", "PP4001", "same")]
    [InlineData("slug: ！！！", "PP4004", "！！！")]
    [InlineData("permalink: /same/", "PP4001", "/same/")]
    public void What_is_wrong_with_a_value_handed_down_is_told_where_it_is_written_and_once(string line, string code, string underlined)
    {
        BuiltSite site = TinySite.Build($"-- content/enterprises/index.md --\n---\ntitle: 入驻企业，这一行很长，别的文件里没有这么长的一行，也没有这么多行\ncascade: {{{line}}}\n---\n-- content/enterprises/a.md --\n# 甲\n-- content/enterprises/b.md --\n# 乙\n");
        Diagnostic finding = Assert.Single(site.Result.Diagnostics, finding => finding.Rule.Code == code);

        Assert.Equal("content/enterprises/index.md", finding.Primary.Path);
        Assert.Equal(underlined, site.Underlined(finding));
    }

    [Fact]
    public void A_folder_may_hand_down_fields_that_some_of_its_pages_cannot_carry()
    {
        // Own fields are held against the kind, inherited ones are not.
        const string Mixed = "-- content/a/index.md --\n---\ntitle: 甲\ncascade: {employer: 公司}\n---\n-- content/a/p.md --\n---\ntitle: 页\n---\n";

        Assert.Empty(AssembledSite.Of(Mixed).Codes);
        Assert.Equal(["PP2007"], AssembledSite.Of(Mixed + "-- content/a/q.md --\n---\ntitle: 页\nemployer: 公司\n---\n").Codes);
    }
}
