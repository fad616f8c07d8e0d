using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Model;

/// <summary>Finds pages about the same things. Hot: once for every article; a table of pages and sums on the stack holds the candidates.</summary>
internal static class RelatedPages
{
    private const int MaxResults = 5;

    // Of each shared term only the pages nearest in date are looked at: a reader wants those, and the cost per page stays
    // the same however large the site grows.
    private const int Neighbours = 24;

    private const int MaxOnStack = 512;

    private static readonly Comparer<Page> s_byDate = Comparer<Page>.Create(PageOrder.ByDate);

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

        // Every slot that is free holds a score of 0. Twice as many slots as candidates keep the searches short.
        Placement placement = site.PlacementOf(page);
        int terms = placement.Tags.Length + Math.Min(1, placement.Categories.Length);
        int capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, terms * 2 * ((2 * Neighbours) + 1)));
        Span<Candidate> candidates = capacity <= MaxOnStack ? stackalloc Candidate[capacity] : new Candidate[capacity];
        candidates.Clear();
        foreach (Term term in placement.Tags)
        {
            Count(term, page, candidates);
        }

        if (placement.Categories is [.., var innermost])
        {
            Count(innermost, page, candidates);
        }

        return Best(site, page, candidates);
    }

    private static void Count(Term term, Page page, Span<Candidate> candidates)
    {
        double weight = 1 / Math.Log(2 + term.Pages.Length);
        foreach (Page candidate in Nearest(term.Pages, page))
        {
            if (candidate.Id != page.Id && (candidate.ContentKind & ContentKind.Dated) != 0)
            {
                int slot = candidate.Id & (candidates.Length - 1);
                while (candidates[slot].Score > 0 && candidates[slot].Id != candidate.Id)
                {
                    slot = (slot + 1) & (candidates.Length - 1);
                }

                candidates[slot] = new Candidate(candidate.Id, candidates[slot].Score + weight);
            }
        }
    }

    /// <summary>The first by the order of <see cref="Find"/>, kept sorted while all candidates pass by.</summary>
    private static ImmutableArray<Page> Best(Site site, Page page, Span<Candidate> candidates)
    {
        Span<Ranked> best = stackalloc Ranked[MaxResults];
        int count = 0;
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Score == 0)
            {
                continue;
            }

            // Rounded, for the sum of the same weights in another order differs in its last bits.
            double score = Math.Round(candidate.Score, 9);
            if (count == MaxResults && score < best[^1].Score)
            {
                continue;
            }

            var ranked = new Ranked(candidate.Id, score, DistanceInDays(site.Pages[candidate.Id], page));
            int at = count;
            while (at > 0 && ranked.IsBefore(best[at - 1]))
            {
                at--;
            }

            if (at < MaxResults)
            {
                int moved = Math.Min(count, MaxResults - 1) - at;
                best.Slice(at, moved).CopyTo(best[(at + 1)..]);
                best[at] = ranked;
                count = Math.Min(count + 1, MaxResults);
            }
        }

        var pages = new Page[count];
        for (int i = 0; i < count; i++)
        {
            pages[i] = site.Pages[best[i].Id];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(pages);
    }

    /// <summary>The pages around the given one; the list is newest first.</summary>
    private static ReadOnlySpan<Page> Nearest(ImmutableArray<Page> pages, Page page)
    {
        int at = pages.BinarySearch(page, s_byDate);
        int middle = at < 0 ? ~at : at;
        int start = Math.Max(0, middle - Neighbours);
        return pages.AsSpan(start, Math.Min(pages.Length, middle + Neighbours + 1) - start);
    }

    private static double DistanceInDays(Page a, Page b) =>
        a.Date is { } first && b.Date is { } second ? Math.Abs((first.Moment - second.Moment).TotalDays) : double.MaxValue;

    private readonly record struct Candidate(int Id, double Score);

    private readonly record struct Ranked(int Id, double Score, double Distance)
    {
        public bool IsBefore(Ranked other) =>
            Score != other.Score ? Score > other.Score
            : Distance != other.Distance ? Distance < other.Distance
            : Id < other.Id;
    }
}
