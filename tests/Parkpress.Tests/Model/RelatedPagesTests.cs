using CsCheck;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Tests.TinySites;
using Parkpress.Text;

namespace Parkpress.Tests.Model;

public sealed class RelatedPagesTests
{
    // At most 22 pages, so that no term has more than the neighbours that are looked at.
    private static readonly Gen<(int Day, string[] Tags, string Category, string Kind)[]> Pages =
        Gen.Select(
            Gen.Int[0, 400],
            Gen.OneOf("甲", "乙", "丙", "Ｄ", "d").Array[0, 3],
            Gen.OneOf("", "动态", "动态/企业", "动态/活动", "公告/企业"),
            Gen.OneOf("article", "notice", "page")).Array[2, 22];

    [Fact]
    public void They_are_those_that_a_plain_search_finds() =>
        Law.Holds(Pages, 100, pages =>
        {
            Site site = AssembledSite.Clean(string.Concat(pages.Select(WritePage)));

            foreach (Page page in site.Pages)
            {
                Assert.Equal(Plain(site, page).Select(Describe), RelatedPages.Find(site, page).Select(Describe));
            }
        });

    [Fact]
    public void In_a_long_list_those_nearest_in_date_are_found()
    {
        string pages = string.Concat(Enumerable.Range(0, 120).Select(i => WritePage((i * 3, ["甲"], "", "article"), i)));
        Site site = AssembledSite.Clean(pages);
        Page middle = AssembledSite.PageOf(site, "/p/p60/");

        Assert.Equal(["/p/p58/", "/p/p59/", "/p/p61/", "/p/p62/"], RelatedPages.Find(site, middle).Take(4).Select(page => page.Permalink.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_is_never_related_to_itself_nor_to_undated_kinds()
    {
        Site site = AssembledSite.Clean(WritePage((1, ["甲"], "", "article"), 0) + WritePage((2, ["甲"], "", "page"), 1));

        Assert.All(site.Pages, page => Assert.Empty(RelatedPages.Find(site, page)));
    }

    /// <summary>The definition, without any shortcut: every page against every other, names compared by themselves.</summary>
    private static IEnumerable<Page> Plain(Site site, Page page)
    {
        if (!IsDated(page))
        {
            return [];
        }

        var terms = site.Regular.ToDictionary(known => known, known => TermsOf(known, upTo: true).ToHashSet());
        double Weigh(string term) => 1 / Math.Log(2 + terms.Values.Count(known => known.Contains(term)));
        return site.Regular
            .Where(other => other != page && IsDated(other))
            .Select(other => (other, score: TermsOf(page, upTo: false).Where(terms[other].Contains).Sum(Weigh)))
            .Where(pair => pair.score > 0)
            .OrderByDescending(pair => Math.Round(pair.score, 9))
            .ThenBy(pair => Math.Abs((pair.other.Date!.Value.Moment - page.Date!.Value.Moment).TotalDays))
            .ThenBy(pair => pair.other.Id)
            .Take(5)
            .Select(pair => pair.other);
    }

    /// <summary>Tags, and the innermost category; with <paramref name="upTo"/> also the category above it, which counts its children's pages.</summary>
    private static IEnumerable<string> TermsOf(Page page, bool upTo)
    {
        string[] tags = [.. page.FrontMatter.List(FieldCatalog.Tags).Select(tag => "t:" + TextFolding.Fold(tag.Value)).Distinct()];
        string[] levels = [.. page.FrontMatter.List(FieldCatalog.Category).Select(level => TextFolding.Fold(level.Value))];
        IEnumerable<string> categories = Enumerable.Range(1, levels.Length).Select(count => "c:" + string.Join('/', levels.Take(count)));
        return tags.Concat(upTo ? categories : categories.TakeLast(1));
    }

    private static bool IsDated(Page page) => page is { Kind: PageKind.Page, ContentKind: ContentKind.Article or ContentKind.Notice };

    private static string Describe(Page page) => page.Permalink.Value;

    private static string WritePage((int Day, string[] Tags, string Category, string Kind) page, int index) =>
        $"-- content/p/p{index}.md --\n---\ntitle: 第{index}篇\nkind: {page.Kind}\ndate: {new DateTime(2024, 1, 1).AddDays(page.Day):yyyy-MM-dd}\n"
        + $"tags: [{string.Join(", ", page.Tags)}]\ncategory: {page.Category}\n---\n";
}
