using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Model;

/// <summary>Finds pages about the same things.</summary>
internal static class RelatedPages
{
    private const int MaxResults = 5;

    // Of each shared term only the pages nearest in date are looked at: a reader wants those, and the cost per page stays
    // the same however large the site grows.
    private const int Neighbours = 24;

    /// <summary>
    /// At most five pages by descending score: for every shared tag or innermost category 1 / ln(2 + pages of the term), so that
    /// rare terms count more; ties go to the page nearest in date, then to the smaller id.
    /// </summary>
    public static ImmutableArray<Page> Find(Site site, Page page)
    {
        if (page.Kind != PageKind.Page || (page.ContentKind & ContentKind.Dated) == 0)
        {
            return [];
        }

        Placement placement = site.PlacementOf(page);
        var scores = new Dictionary<int, double>();
        foreach (Term term in placement.Tags.Concat(placement.Categories.TakeLast(1)))
        {
            double weight = 1 / Math.Log(2 + term.Pages.Length);
            foreach (Page candidate in Nearest(term.Pages, page))
            {
                if (candidate.Id != page.Id && (candidate.ContentKind & ContentKind.Dated) != 0)
                {
                    scores[candidate.Id] = scores.GetValueOrDefault(candidate.Id) + weight;
                }
            }
        }

        return
        [
            .. scores
                // Rounded, for the sum of the same weights in another order differs in its last bits.
                .OrderByDescending(pair => Math.Round(pair.Value, 9))
                .ThenBy(pair => DistanceInDays(site.Pages[pair.Key], page))
                .ThenBy(pair => pair.Key)
                .Take(MaxResults)
                .Select(pair => site.Pages[pair.Key]),
        ];
    }

    /// <summary>The pages around the given one; the list is newest first.</summary>
    private static ReadOnlySpan<Page> NearestSpan(ImmutableArray<Page> pages, Page page)
    {
        int at = pages.BinarySearch(page, Comparer<Page>.Create(PageOrder.ByDate));
        int middle = at < 0 ? ~at : at;
        int start = Math.Max(0, middle - Neighbours);
        return pages.AsSpan(start, Math.Min(pages.Length, middle + Neighbours + 1) - start);
    }

    private static Page[] Nearest(ImmutableArray<Page> pages, Page page) => NearestSpan(pages, page).ToArray();

    private static double DistanceInDays(Page a, Page b) =>
        a.Date is { } first && b.Date is { } second ? Math.Abs((first.Moment - second.Moment).TotalDays) : double.MaxValue;
}
