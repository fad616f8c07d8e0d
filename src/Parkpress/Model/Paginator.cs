using System.Collections.Immutable;

namespace Parkpress.Model;

/// <summary>Splits lists into pages.</summary>
internal static class Paginator
{
    /// <summary>Number of list pages; an empty list has one, which says that it is empty.</summary>
    public static int CountPages(int itemCount, int pageSize) => Math.Max(1, (itemCount + pageSize - 1) / pageSize);

    /// <summary>All pages of a list, in order.</summary>
    public static IEnumerable<Pager> Split(Permalink first, ImmutableArray<Page> items, int pageSize)
    {
        int total = CountPages(items.Length, pageSize);
        for (int number = 1; number <= total; number++)
        {
            int start = (number - 1) * pageSize;
            ImmutableArray<Page> shown = items.Slice(start, Math.Min(pageSize, items.Length - start));
            yield return new Pager(number, total, pageSize, first, shown, items.Length);
        }
    }
}
