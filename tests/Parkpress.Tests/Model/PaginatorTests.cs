using System.Collections.Immutable;
using CsCheck;
using Parkpress.Model;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Model;

public sealed class PaginatorTests
{
    [Fact]
    public void Every_item_stands_on_exactly_one_page_in_order() =>
        Law.Holds(Gen.Select(Gen.Int[0, 200], Gen.Int[1, 30]), 1000, sample =>
        {
            (int count, int size) = sample;
            ImmutableArray<Page> items = [.. Enumerable.Range(0, count).Select(MakePage)];
            Pager[] pagers = [.. Paginator.Split(new Permalink("/news/"), items, size)];

            Assert.Equal(items, pagers.SelectMany(pager => pager.Items));
            Assert.Equal(Enumerable.Range(1, pagers.Length), pagers.Select(pager => pager.Number));
            Assert.All(pagers, pager => Assert.Equal((pagers.Length, size, count), (pager.Total, pager.PageSize, pager.ItemCount)));
            Assert.All(pagers.SkipLast(1), pager => Assert.Equal(size, pager.Items.Length));
            Assert.InRange(pagers[^1].Items.Length, count == 0 ? 0 : 1, size);
            Assert.Equal(pagers.Length, Paginator.CountPages(count, size));
            Assert.Equal(pagers.Length, pagers.Select(pager => pager.PermalinkOf(pager.Number).Value).Distinct().Count());
        });

    [Theory]
    [InlineData(0, 20, 1)]
    [InlineData(1, 20, 1)]
    [InlineData(20, 20, 1)]
    [InlineData(21, 20, 2)]
    [InlineData(40, 20, 2)]
    [InlineData(41, 20, 3)]
    [InlineData(3, 1, 3)]
    public void An_empty_list_has_one_page(int items, int size, int pages) => Assert.Equal(pages, Paginator.CountPages(items, size));

    [Fact]
    public void The_list_that_a_page_points_to_really_holds_it()
    {
        string articles = string.Concat(Enumerable.Range(1, 25).Select(i => $"-- content/news/2024-01-{i:00}-{i}.md --\n---\ntitle: 第{i}篇\npinned: {(i % 7 == 0 ? "true" : "false")}\n---\n"));
        Site site = AssembledSite.Clean(articles + "-- content/news/index.md --\n---\ntitle: 新闻\npaginate: 4\n---\n");
        Section news = Assert.Single(site.Sections);
        var lists = Paginator.Split(news.Index.Permalink, news.Pages, news.PageSize)
            .ToDictionary(pager => pager.PermalinkOf(pager.Number), pager => pager.Items);

        Assert.Equal(7, lists.Count);
        Assert.All(news.Pages, page => Assert.Contains(page, lists[site.PlacementOf(page).ListPermalink!.Value]));
    }

    private static Page MakePage(int i) =>
        BuiltInPages.Make(PageKind.Page, new Permalink($"/news/{i}/"), $"第{i}篇");
}
