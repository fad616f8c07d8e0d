using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Model;

public sealed class AddressTests
{
    [Theory]
    [InlineData("permalink: /a/", "permalink: /a/")]
    [InlineData("permalink: /a/", "permalink: /A/")]
    [InlineData("permalink: /ai/", "permalink: /ＡＩ/")]
    [InlineData("slug: same", "slug: same")]
    [InlineData("permalink: /a.html", "permalink: /A.html")]
    public void Two_pages_cannot_share_an_address(string first, string second)
    {
        AssembledSite site = AssembledSite.Of($"-- content/1.md --\n---\ntitle: 一\n{first}\n---\n-- content/2.md --\n---\ntitle: 二\n{second}\n---\n");
        Diagnostic finding = Assert.Single(site.Findings);

        Assert.Equal("PP4001", finding.Rule.Code);
        Assert.Equal(("content/2.md", "content/1.md"), (finding.Primary.Path, Assert.Single(finding.Secondary).Path));
    }

    [Fact]
    public void A_clash_is_told_once_and_links_to_the_page_that_lost_are_not_held_against_others() =>
        TinySite.Build("-- content/1.md --\n---\ntitle: 一\nslug: x\n---\n-- content/2.md --\n---\ntitle: 二\nslug: x\n---\n-- content/3.md --\n---\ntitle: 三\n---\n[一](1.md)、[二](2.md)、[网址](/x/)\n").Single("PP4001");

    [Theory]
    [InlineData("permalink: /news.html", "PP2009")]
    [InlineData("permalink: /news", "")]
    [InlineData("permalink: /v1.0/", "")]
    public void The_address_of_a_section_is_a_folder(string line, string codes)
    {
        AssembledSite site = AssembledSite.Of($"-- content/news/index.md --\n---\ntitle: 新闻\npaginate: 1\n{line}\n---\n-- content/news/2024-01-01-a.md --\n# 甲\n-- content/news/2024-01-02-b.md --\n# 乙\n");

        Assert.Equal(codes, string.Join(' ', site.Codes));
        Assert.EndsWith("/", site.Site.Sections[0].Index.Permalink.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_pages_for_one_address_are_two_findings() =>
        Assert.Equal(["PP4001", "PP4001"], AssembledSite.Of(string.Concat(Enumerable.Range(1, 3).Select(i => $"-- content/{i}.md --\n---\ntitle: 一\nslug: x\n---\n"))).Codes);

    [Fact]
    public void Words_of_one_slug_are_told_with_both_files()
    {
        // `A b.md` and `a-b.md` make the same address.
        AssembledSite site = AssembledSite.Of("-- content/a b.md --\n# 一\n-- content/a-b.md --\n# 二\n");

        Assert.Equal(["PP4001"], site.Codes);
        Assert.Equal("`/a-b/` is already the address of another page", site.Findings[0].Message.English);
    }

    [Theory]
    [InlineData("aliases: [/old/, /old/]", "")]
    [InlineData("aliases: [/old]", "aliases: [/old/]")]
    [InlineData("aliases: [/old/]", "aliases: [/OLD/]")]
    [InlineData("aliases: [/b/]", "")]
    [InlineData("aliases: [/search/]", "")]
    [InlineData("aliases: [/]", "")]
    public void An_alias_must_be_free(string first, string second) =>
        Assert.Equal(["PP4002"], AssembledSite.Of($"-- content/a.md --\n---\ntitle: 一\n{first}\n---\n-- content/b.md --\n---\ntitle: 二\n{second}\n---\n").Codes);

    [Theory]
    [InlineData("amends: 2024-missing.md")]
    [InlineData("repeals: [2024-01-01-a.md, ../gone.md]")]
    [InlineData("interprets: /nowhere/")]
    public void References_must_lead_to_pages(string line)
    {
        AssembledSite site = AssembledSite.Of($"-- content/policies/2024-01-01-a.md --\n# 甲\n-- content/policies/2024-01-02-b.md --\n---\ntitle: 乙\n{line}\n---\n");

        Assert.Equal(["PP4003"], site.Codes);
        Assert.Equal("content/policies/2024-01-02-b.md", site.Findings[0].Primary.Path);
    }

    [Fact]
    public void A_reference_that_is_nearly_right_is_helped()
    {
        AssembledSite site = AssembledSite.Of("-- content/policies/2024-01-01-settlement.md --\n# 甲\n-- content/news/2024-01-02-b.md --\n---\ntitle: 乙\ninterprets: ../policies/2024-01-01-setlement.md\n---\n");

        Assert.Equal("did you mean `../policies/2024-01-01-settlement.md`?", Assert.Single(site.Findings).Help.English);
    }
}
