using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Writes a whole index: reads all pages block by block, then merges what was found into shards. Texts are not held.</summary>
/// <param name="previous">State of the last run, whose fragments are kept where pages have not changed; null for none.</param>
/// <param name="last">Its files; null for none.</param>
internal sealed class FullWrite(
    IReadOnlyList<SearchEntry> entries, SearchPlan plan, ScratchStore store, SearchState? previous, LastFiles? last, int parallelism, SearchLimits limits, CancellationToken cancel)
{
    private readonly KeptPages? _kept = previous is null ? null : new KeptPages(entries, previous);
    private readonly Lock _counting = new();
    private readonly int[] _bucketCounts = new int[BucketCounts.Count];
    private SearchBlock[] _blocks = [];
    private int[] _fragmentLengths = [];
    private long _triples;

    public SearchResult Run(SearchSink sink)
    {
        SearchThreads.Run(parallelism, ReadBlocks, cancel);

        // Files that are the same are not handed on again, unless one of them was found damaged. All that is read of them was read by now.
        var files = new IndexFiles(sink, last is { AreDamaged: false } ? last.ByPath : new Dictionary<string, SearchFile>());
        _blocks = plan.TakeBlocks();
        _fragmentLengths = [.. _blocks.SelectMany(block => block.FragmentLengths)];
        int unitCount = _fragmentLengths.Length;
        int grain = FragmentPacks.GrainFor(unitCount);
        var frequencies = new PairFrequencies(_bucketCounts, unitCount);
        SearchThreads.ForEach(_blocks.Length, parallelism, () => new TripleReader(frequencies, store), (reader, i) => Interlocked.Add(ref _triples, reader.Read(_blocks[i])), cancel);

        var packChecks = new int[FragmentPacks.CountFor(unitCount)];
        SearchThreads.ForEach(packChecks.Length, parallelism, () => new PackWriter(_blocks, _fragmentLengths, store, files), (writer, i) => packChecks[i] = writer.Write(i), cancel);
        var layout = ShardLayout.For(frequencies.Inline, frequencies.InlineOf(_triples));
        var shape = new IndexShape(layout, entries.Count, IndexShape.NumberUnits(plan.UnitCounts));
        int[] pairChecks = new int[1 << layout.PairBits], tripleChecks = new int[1 << layout.TripleBits];
        int pairShares = RunMerger.SharesOf(layout.PairBits);
        SearchThreads.ForEach(pairShares + RunMerger.SharesOf(layout.TripleBits), parallelism, () => new RunMerger(_blocks, store, shape, files), (merger, i) =>
        {
            if (i < pairShares)
            {
                merger.WritePairs(i, pairChecks);
            }
            else
            {
                merger.WriteTriples(i - pairShares, tripleChecks);
            }
        }, cancel);

        byte[] facets = IndexRoot.WriteFacets(plan.Places), folding = IndexRoot.WriteFolding();
        files.Add(IndexFiles.Facets, facets);
        files.Add(IndexFiles.Folding, folding);
        var state = new SearchState
        {
            Keys = SearchState.HashKeys(entries),
            Contents = [.. entries.Select(entry => entry.Content)],
            Places = plan.Places,
            UnitCounts = plan.UnitCounts,
            Grains = [.. _fragmentLengths.Select(length => FragmentPacks.GrainsOf(length, grain))],
            Sections = plan.Sections.All,
            Categories = plan.Categories.All,
            BucketCounts = _bucketCounts,
            Triples = _triples,
            Layout = layout,
            RootChecks = [FileCheck.Of(facets), FileCheck.Of(folding)],
            PairChecks = pairChecks,
            TripleChecks = tripleChecks,
            PackChecks = packChecks,
            Files = [],
        };
        files.Add(IndexFiles.Root, IndexRoot.Write(state, frequencies));
        state = state with { Files = files.Sorted() };
        return new SearchResult(state.Files, state, WasUpdated: false);
    }

    private void ReadBlocks(int thread)
    {
        var reader = new BlockReader(plan, store, limits, _kept, previous is null ? null : new LastFragments(previous, last!));
        try
        {
            for ((int first, int end) = plan.Deal(); first < end; (first, end) = plan.Deal())
            {
                reader.Read(first, end, cancel);
            }
        }
        catch
        {
            plan.Break();
            throw;
        }

        lock (_counting)
        {
            reader.Counts.AddTo(_bucketCounts);
        }
    }
}
