using Parkpress.Model;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Model;

public sealed class WithheldTests
{
    // The moment of the tests is 2026-01-01T12:00:00+08:00.
    [Theory]
    [InlineData("draft: true", Withheld.Draft)]
    [InlineData("draft: false", null)]
    [InlineData("date: 2026-01-02", Withheld.Future)]
    [InlineData("date: 2026-01-01", null)]
    [InlineData("date: 2026-01-01 12:00", null)]
    [InlineData("date: 2026-01-01 12:00:01", Withheld.Future)]
    [InlineData("date: 2026-01-01T04:00:01Z", Withheld.Future)]
    [InlineData("expires: 2025-12-31", Withheld.Expired)]
    [InlineData("expires: 2026-01-01", null)]
    [InlineData("expires: 2026-01-01 12:00", Withheld.Expired)]
    [InlineData("expires: 2026-01-01 12:00:01", null)]
    [InlineData("expires: 9999-12-31", null)]
    [InlineData("draft: true\nexpires: 2020-01-01", Withheld.Draft)]
    public void A_page_is_held_back_by_what_it_says(string lines, object? reason)
    {
        AssembledSite assembled = AssembledSite.Of($"-- content/a.md --\n---\ntitle: 一\n{lines}\n---\n");
        Site site = assembled.Site;

        // Only of a page that comes by itself there is something to say.
        Assert.Equal(reason is Withheld.Future ? ["PP2013"] : [], assembled.Codes);

        Assert.Equal(reason, site.Withheld.TryGetValue("a.md", out Withheld found) ? found : null);
        Assert.Equal(reason is null, site.Pages.Any(page => page.Permalink.Value == "/a/"));
    }

    [Theory]
    [InlineData(false, false, "/now/")]
    [InlineData(true, false, "/draft/ /now/")]
    [InlineData(false, true, "/future/ /now/")]
    [InlineData(true, true, "/draft/ /future-draft/ /future/ /now/")]
    public void Drafts_and_the_future_are_shown_when_asked_for_but_not_the_past(bool drafts, bool future, string shown)
    {
        const string Pages =
            """
            -- content/now.md --
            # 现在
            -- content/draft.md --
            ---
            title: 草稿
            draft: true
            ---
            -- content/future.md --
            ---
            title: 将来
            date: 2030-01-01
            ---
            -- content/future-draft.md --
            ---
            title: 都是
            draft: true
            date: 2030-01-01
            ---
            -- content/expired.md --
            ---
            title: 过期
            expires: 2020-01-01
            ---
            """;
        Site site = AssembledSite.Of(SiteFiles.Parse(Pages), new SiteOptions(TinySite.Now, drafts, future)).Site;

        Assert.Equal(shown, string.Join(' ', site.Regular.Select(page => page.Permalink.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void What_is_held_back_leaves_no_trace_in_lists()
    {
        Site site = AssembledSite.Clean(
            """
            -- content/news/2025-01-01-a.md --
            ---
            title: 有
            ---
            -- content/news/2025-02-01-b.md --
            ---
            title: 草稿
            draft: true
            tags: [无]
            category: 无
            aliases: [/old/]
            ---
            """);

        Assert.Equal([2025], site.Archive.Select(year => year.Year));
        Assert.Single(site.Archive[0].Months);
        Assert.Empty(site.Tags.Terms);
        Assert.Empty(site.Categories.Terms);
        Assert.Single(site.Sections[0].Pages);
    }
}
