using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Writes a whole index: reads all pages block by block, then merges what was found into shards. Texts are not held.</summary>
internal sealed class FullWrite(
    IReadOnlyList<SearchEntry> entries, SearchPlan plan, ScratchStore store, IndexFiles files, int parallelism, SearchLimits limits, CancellationToken cancel)
{
    private readonly Lock _counting = new();
    private readonly int[] _bucketCounts = new int[BucketCounts.Count];
    private SearchBlock[] _blocks = [];
    private int[] _fragmentLengths = [];
    private long _triples;

    public SearchResult Run()
    {
        OnThreads(ReadBlocks);
        _blocks = plan.TakeBlocks();
        _fragmentLengths = [.. _blocks.SelectMany(block => block.FragmentLengths)];
        int unitCount = _fragmentLengths.Length;
        int grain = FragmentPacks.GrainFor(unitCount);
        var frequencies = new PairFrequencies(_bucketCounts, unitCount);
        ForEach(_blocks.Length, () => new TripleReader(frequencies, store), (reader, i) => Interlocked.Add(ref _triples, reader.Read(_blocks[i])));

        var packChecks = new int[FragmentPacks.CountFor(unitCount)];
        ForEach(packChecks.Length, () => new PackWriter(_blocks, _fragmentLengths, store, files), (writer, i) => packChecks[i] = writer.Write(i));
        var layout = ShardLayout.For(frequencies.Inline, frequencies.InlineOf(_triples));
        var shape = new IndexShape(layout, entries.Count, IndexShape.NumberUnits(plan.UnitCounts));
        int[] pairChecks = new int[1 << layout.PairBits], tripleChecks = new int[1 << layout.TripleBits];
        int pairShares = RunMerger.SharesOf(layout.PairBits);
        ForEach(pairShares + RunMerger.SharesOf(layout.TripleBits), () => new RunMerger(_blocks, store, shape, files), (merger, i) =>
        {
            if (i < pairShares)
            {
                merger.WritePairs(i, pairChecks);
            }
            else
            {
                merger.WriteTriples(i - pairShares, tripleChecks);
            }
        });

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
        var reader = new BlockReader(plan, store, limits);
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

    /// <summary>Does a numbered list of things, with one worker for each thread.</summary>
    private void ForEach<TWorker>(int count, Func<TWorker> makeWorker, Action<TWorker, int> work)
    {
        int next = -1;
        OnThreads(_ =>
        {
            TWorker worker = makeWorker();
            for (int i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                cancel.ThrowIfCancellationRequested();
                work(worker, i);
            }
        });
    }

    private void OnThreads(Action<int> work)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancel };
        OrderedParallel.Run(() => Parallel.For(0, parallelism, options, work));
    }
}
