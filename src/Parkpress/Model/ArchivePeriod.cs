using System.Collections.Immutable;

namespace Parkpress.Model;

/// <summary>A year, or a month of it, with dated pages.</summary>
/// <param name="Year">Calendar year in the site's zone.</param>
/// <param name="Month">1 to 12; 0 for the whole year.</param>
/// <param name="Index">The page that lists it.</param>
/// <param name="Months">The months of a year, newest first; empty for a month.</param>
/// <param name="Pages">Newest first.</param>
internal sealed record ArchivePeriod(int Year, int Month, Page Index, ImmutableArray<ArchivePeriod> Months, ImmutableArray<Page> Pages);
