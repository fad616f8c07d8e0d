using System.Collections.Immutable;
using System.Globalization;

namespace Parkpress.Model;

/// <summary>Groups dated pages by year and month.</summary>
internal static class ArchiveBuilder
{
    /// <summary>The index page and one page for every year and month that has dated pages.</summary>
    public static IEnumerable<Page> MakePages(IEnumerable<Page> dated)
    {
        yield return BuiltInPages.Make(PageKind.Archive, new Permalink(WellKnownPaths.Archive), "归档");
        foreach (IGrouping<int, (int Year, int Month)> year in dated.Select(MonthOf).Distinct().Order().GroupBy(month => month.Year))
        {
            yield return BuiltInPages.Make(PageKind.Archive, AddressOf(year.Key, 0), $"{year.Key} 年");
            foreach ((int Year, int Month) month in year)
            {
                yield return BuiltInPages.Make(PageKind.Archive, AddressOf(month.Year, month.Month), $"{month.Year} 年 {month.Month} 月");
            }
        }
    }

    /// <summary>Years, newest first, with their months.</summary>
    /// <param name="find">Finds a page by permalink.</param>
    /// <param name="dated">Newest first.</param>
    public static ImmutableArray<ArchivePeriod> Build(Func<string, Page?> find, ImmutableArray<Page> dated) =>
    [
        .. Runs(dated, page => MonthOf(page).Year).Select(year => new ArchivePeriod(
            MonthOf(year[0]).Year,
            0,
            find(AddressOf(MonthOf(year[0]).Year, 0).Value)!,
            [
                .. Runs(year, page => MonthOf(page).Month).Select(month => new ArchivePeriod(
                    MonthOf(month[0]).Year, MonthOf(month[0]).Month, find(AddressOf(MonthOf(month[0]).Year, MonthOf(month[0]).Month).Value)!, [], month)),
            ],
            year)),
    ];

    /// <summary>Cuts a list where the key changes; all dates have the offset of the site, so each key stands in one run.</summary>
    private static IEnumerable<ImmutableArray<Page>> Runs(ImmutableArray<Page> pages, Func<Page, int> key)
    {
        for (int start = 0, end = 0; start < pages.Length; start = end)
        {
            int value = key(pages[start]);
            while (end < pages.Length && key(pages[end]) == value)
            {
                end++;
            }

            yield return pages.Slice(start, end - start);
        }
    }

    private static (int Year, int Month) MonthOf(Page page) => (page.Date!.Value.Moment.Year, page.Date.Value.Moment.Month);

    private static Permalink AddressOf(int year, int month) => new(month == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{WellKnownPaths.Archive}{year:0000}/")
        : string.Create(CultureInfo.InvariantCulture, $"{WellKnownPaths.Archive}{year:0000}/{month:00}/"));
}
