using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Writes the search index of a site, as docs/formats/search-index.md describes it.</summary>
internal static class SearchIndex
{
    /// <summary>Version of the format; the browser refuses any other.</summary>
    public const int FormatVersion = 1;

    /// <summary>Writes the index, or what has changed of it since the last run; the bytes are those of a first run in either case.</summary>
    /// <param name="entries">Pages, oldest first; their order decides between equal matches, later ones win.</param>
    /// <param name="read">The page of a number; called from several threads, perhaps more than once for a page.</param>
    /// <param name="previous">What the last run left; null to write everything.</param>
    /// <param name="readPublished">A file of the last run by its path below the index's folder, null when it is gone; called from several threads.</param>
    /// <param name="sink">Takes the files that are new or changed; called from several threads.</param>
    /// <param name="scratchFolder">Where a temporary file may lie; no other build may use it at the same time.</param>
    /// <param name="parallelism">Threads to use; changes no byte.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static SearchResult Write(
        IReadOnlyList<SearchEntry> entries, Func<int, SearchDocument> read, SearchState? previous, Func<string, byte[]?> readPublished, SearchSink sink, string scratchFolder, int parallelism,
        CancellationToken cancel) =>
        Write(entries, read, previous, readPublished, sink, scratchFolder, parallelism, SearchLimits.Default, cancel);

    /// <summary>The same with limits of one's own; they change no byte.</summary>
    internal static SearchResult Write(
        IReadOnlyList<SearchEntry> entries, Func<int, SearchDocument> read, SearchState? previous, Func<string, byte[]?> readPublished, SearchSink sink, string scratchFolder, int parallelism,
        SearchLimits limits, CancellationToken cancel)
    {
        LastFiles? last = previous is null ? null : new LastFiles(previous, readPublished);
        try
        {
            if (previous is not null && new IndexUpdate(entries, read, previous, last!, parallelism, cancel).Run(sink) is { } updated)
            {
                return updated;
            }
        }
        catch (InvalidDataException)
        {
            // Files of the last run are damaged or gone: none of it is believed any more.
            (previous, last) = (null, null);
        }

        using var store = new ScratchStore(scratchFolder, limits.BytesInMemory);
        return new FullWrite(entries, new SearchPlan(entries.Count, read, limits), store, previous, last, parallelism, limits, cancel).Run(sink);
    }
}
