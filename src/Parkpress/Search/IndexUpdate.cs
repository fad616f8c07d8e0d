using System.Collections.Concurrent;

namespace Parkpress.Search;

/// <summary>Writes anew only what changes when a few pages got other texts: their packs, the shards and long lists of their grams, the root.</summary>
/// <remarks>
/// Possible while everything stays where it is: the same pages in the same order, each with as many units as before, the same shards, and the same triples in
/// the index. Nothing is handed on before all is done, so that a failure leaves what the last run wrote.
/// </remarks>
internal sealed class IndexUpdate
{
    // Of so many units at least, and of one in so many: beyond that, writing everything costs less.
    private const int FewUnits = 64;
    private const int UnitsPerChange = 50;

    // Buckets that become common, or are so no more, and how many units may hold their pairs.
    private const int MostCrossed = 8;
    private const int UnitsPerCrossing = 6;

    private readonly IReadOnlyList<SearchEntry> _entries;
    private readonly Func<int, SearchDocument> _read;
    private readonly SearchState _state;
    private readonly LastFiles _last;
    private readonly LastFragments _fragments;
    private readonly IndexFiles _files;
    private readonly int _parallelism;
    private readonly CancellationToken _cancel;
    private readonly ConcurrentDictionary<string, byte[]> _written = new(StringComparer.Ordinal);
    private readonly List<int> _changed = [];
    private readonly Dictionary<int, SearchDocument> _documents = [];
    private readonly List<int> _units = [];
    private readonly ChangedGrams _before = new();
    private readonly ChangedGrams _after = new();
    private readonly int[] _firstUnits;

    public IndexUpdate(
        IReadOnlyList<SearchEntry> entries, Func<int, SearchDocument> read, SearchState state, LastFiles last, int parallelism, CancellationToken cancel)
    {
        (_entries, _read, _state, _last, _parallelism, _cancel) = (entries, read, state, last, parallelism, cancel);
        _fragments = new LastFragments(state, last);
        _files = new IndexFiles((path, bytes) => _written[path] = bytes.ToArray(), last.ByPath);
        _firstUnits = new int[state.DocumentCount];
    }

    /// <summary>The result; null when the change is not of that kind, and nothing was handed on.</summary>
    /// <exception cref="InvalidDataException">What the last run left is not what it was.</exception>
    public SearchResult? Run(SearchSink sink)
    {
        if (!FindChanges() || FindPlaces() is not { } names || !ReadUnits())
        {
            return null;
        }

        (DocumentPlace[] places, SearchNames sections, SearchNames categories) = names;
        int[] bucketCounts = CountBuckets();
        PairFrequencies frequencies = new(bucketCounts, _state.Grains.Length), lastFrequencies = new(_state.BucketCounts, _state.Grains.Length);
        if (!AddUnitsOf(frequencies.CrossedSince(lastFrequencies)))
        {
            return null;
        }

        long triples = _state.Triples - _before.AddTriples(lastFrequencies) + _after.AddTriples(frequencies);
        if (ShardLayout.For(frequencies.Inline, frequencies.InlineOf(triples)) != _state.Layout)
        {
            return null;
        }

        SearchState state = WriteLists(_state with
        {
            Contents = [.. _entries.Select(entry => entry.Content)],
            Places = places,
            Sections = sections.All,
            Categories = categories.All,
            BucketCounts = bucketCounts,
            Triples = triples,
        });
        return HandOn(WriteRoot(WritePacks(state), frequencies), sink);
    }

    /// <summary>Which pages have another content; false if the pages are not the same in the same order, or too many changed.</summary>
    private bool FindChanges()
    {
        if (_entries.Count != _state.DocumentCount || !SearchState.HashKeys(_entries).AsSpan().SequenceEqual(_state.Keys))
        {
            return false;
        }

        int unit = 0, changedUnits = 0;
        for (int i = 0; i < _entries.Count; i++)
        {
            _firstUnits[i] = unit;
            unit += _state.UnitCounts[i];
            if (_entries[i].Content != _state.Contents[i])
            {
                _changed.Add(i);
                changedUnits += _state.UnitCounts[i];
            }
        }

        return changedUnits <= Math.Clamp(unit / UnitsPerChange, FewUnits, GramSorter.MostWideUnits);
    }

    /// <summary>Numbers names anew; null if a page that has not changed would get another number.</summary>
    private (DocumentPlace[] Places, SearchNames Sections, SearchNames Categories)? FindPlaces()
    {
        SearchNames sections = new(), categories = new();
        DocumentPlace[] places = [.. _state.Places];
        foreach (int i in _changed)
        {
            _documents[i] = _read(i);
        }

        for (int i = 0; i < places.Length; i++)
        {
            DocumentPlace place = places[i];
            if (_documents.TryGetValue(i, out SearchDocument? document))
            {
                places[i] = new DocumentPlace(sections.NumberOf(document.Section), categories.NumberOf(document.Category), BlockReader.YearOf(document.Date));
            }
            else if (sections.NumberOf(NameOf(_state.Sections, place.Section)) != place.Section || categories.NumberOf(NameOf(_state.Categories, place.Category)) != place.Category)
            {
                return null;
            }
        }

        return (places, sections, categories);
    }

    private static string NameOf(IReadOnlyList<string> names, int number) => number == 0 ? "" : names[number - 1];

    /// <summary>Gathers the grams of all units of changed pages, before and after; false if the number of units of a page changed.</summary>
    private bool ReadUnits()
    {
        var normal = new NormalText();
        foreach (int i in _changed)
        {
            string text = _documents[i].Text;
            int start = 0, count = 0;
            for (; count == 0 || start < text.Length; count++)
            {
                int end = PassageSplitter.EndOf(text, start);
                _after.Add(Normalize(normal, count == 0 ? _documents[i].Title : null, text.AsSpan(start, end - start)), count == 0);
                start = end + 1;
            }

            if (count != _state.UnitCounts[i])
            {
                return false;
            }

            for (int passage = 0; passage < count; passage++)
            {
                int unit = _firstUnits[i] + passage;
                (_, string oldTitle, string oldText) = _fragments.ReadText(unit);
                _before.Add(Normalize(normal, passage == 0 ? oldTitle : null, oldText), passage == 0);
                _units.Add(unit);
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Normalize(NormalText normal, string? title, ReadOnlySpan<char> text)
    {
        normal.Clear();
        if (title is not null)
        {
            normal.Add(SearchText.OneLine(title));
            normal.EndBlock();
        }

        normal.Add(text);
        return normal.Written;
    }

    private int[] CountBuckets()
    {
        int[] counts = [.. _state.BucketCounts];
        int[] before = _before.CountPairs(), after = _after.CountPairs();
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] += after[i] - before[i];
        }

        return counts;
    }

    /// <summary>
    /// Adds the units that hold pairs of buckets which became common, or are so no more: their triples change though their texts do not. False if they are many.
    /// </summary>
    private bool AddUnitsOf(int[] buckets)
    {
        if (buckets.Length > MostCrossed)
        {
            return false;
        }

        var units = new SortedSet<int>();
        var reader = new ShardUpdater(_last, new IndexShape(_state.Layout, _state.DocumentCount, new int[_state.Grains.Length]), _files);
        foreach (int bucket in buckets)
        {
            reader.AddUnits(bucket, units);
        }

        units.ExceptWith(_units);
        if (units.Count > Math.Max(FewUnits, _state.Grains.Length / UnitsPerCrossing) || units.Count + _units.Count > GramSorter.MostWideUnits)
        {
            return false;
        }

        var normal = new NormalText();
        foreach (int unit in units)
        {
            (bool isFirst, string title, string text) = _fragments.ReadText(unit);
            ReadOnlySpan<char> same = Normalize(normal, isFirst ? title : null, text);
            _before.AddSame(same, isFirst);
            _after.AddSame(same, isFirst);
            _units.Add(unit);
        }

        return true;
    }

    private SearchState WriteLists(SearchState state)
    {
        int[] pairChecks = [.. state.PairChecks], tripleChecks = [.. state.TripleChecks];
        ArraySegment<GramChange>[] pairs = Shards(_after.Since(_before, _units, state.Layout.PairBits, areTriples: false));
        ArraySegment<GramChange>[] triples = Shards(_after.Since(_before, _units, state.Layout.TripleBits, areTriples: true));
        var shape = new IndexShape(state.Layout, state.DocumentCount, IndexShape.NumberUnits(state.UnitCounts));
        SearchThreads.ForEach(pairs.Length + triples.Length, _parallelism, () => new ShardUpdater(_last, shape, _files), (updater, i) =>
        {
            if (i < pairs.Length)
            {
                pairChecks[pairs[i][0].Shard] = updater.UpdatePairs(pairs[i]);
            }
            else
            {
                ArraySegment<GramChange> changes = triples[i - pairs.Length];
                tripleChecks[changes[0].Shard] = updater.UpdateTriples(changes);
            }
        }, _cancel);
        return state with { PairChecks = pairChecks, TripleChecks = tripleChecks };
    }

    /// <summary>The changes of each shard.</summary>
    private static ArraySegment<GramChange>[] Shards(GramChange[] changes)
    {
        var shards = new List<ArraySegment<GramChange>>();
        for (int start = 0; start < changes.Length;)
        {
            int end = start + 1;
            while (end < changes.Length && changes[end].Shard == changes[start].Shard)
            {
                end++;
            }

            shards.Add(new ArraySegment<GramChange>(changes, start, end - start));
            start = end;
        }

        return [.. shards];
    }

    private SearchState WritePacks(SearchState state)
    {
        int[] grains = [.. state.Grains], checks = [.. state.PackChecks];
        int grain = FragmentPacks.GrainFor(grains.Length);
        Dictionary<int, byte[]> fragments = WriteFragments(state.Places);
        ByteBuffer content = new(), laid = new();
        foreach (int pack in fragments.Keys.Select(unit => unit / FragmentPacks.UnitsPerPack).Distinct())
        {
            content.Clear();
            int first = pack * FragmentPacks.UnitsPerPack;
            var lengths = new int[Math.Min(FragmentPacks.UnitsPerPack, grains.Length - first)];
            for (int i = 0; i < lengths.Length; i++)
            {
                ReadOnlySpan<byte> fragment = fragments.TryGetValue(first + i, out byte[]? changed) ? changed : _fragments.Read(first + i);
                content.Add(fragment);
                lengths[i] = fragment.Length;
                grains[first + i] = FragmentPacks.GrainsOf(fragment.Length, grain);
            }

            checks[pack] = FragmentPacks.Lay(content.Written, lengths, grain, laid);
            _files.Add(IndexFiles.Pack(pack), laid.Written);
        }

        return state with { Grains = grains, PackChecks = checks };
    }

    /// <summary>The fragments of changed pages, by unit.</summary>
    private Dictionary<int, byte[]> WriteFragments(DocumentPlace[] places)
    {
        var fragments = new Dictionary<int, byte[]>();
        var writer = new FragmentWriter();
        var normal = new NormalText();
        var output = new ByteBuffer();
        foreach (int i in _changed)
        {
            SearchDocument document = _documents[i];
            normal.Clear();
            normal.Add(SearchText.OneLine(document.Title));
            bool isTitleTraditional = normal.HasTraditional;
            int start = 0;
            for (int passage = 0; passage < _state.UnitCounts[i]; passage++)
            {
                int end = PassageSplitter.EndOf(document.Text, start);
                ReadOnlySpan<char> text = document.Text.AsSpan(start, end - start);
                normal.Clear();
                normal.Add(text);
                output.Clear();
                writer.Write(output, document, text, places[i], passage == 0, normal.HasTraditional || isTitleTraditional);
                fragments[_firstUnits[i] + passage] = output.Written.ToArray();
                start = end + 1;
            }
        }

        return fragments;
    }

    private SearchState WriteRoot(SearchState state, PairFrequencies frequencies)
    {
        if (!state.Places.AsSpan().SequenceEqual(_state.Places))
        {
            byte[] facets = IndexRoot.WriteFacets(state.Places);
            _files.Add(IndexFiles.Facets, facets);
            state = state with { RootChecks = [FileCheck.Of(facets), state.RootChecks[1]] };
        }

        _files.Add(IndexFiles.Root, IndexRoot.Write(state, frequencies));
        return state;
    }

    private SearchResult HandOn(SearchState state, SearchSink sink)
    {
        _cancel.ThrowIfCancellationRequested();
        foreach ((string path, byte[] bytes) in _written)
        {
            sink(path, bytes);
        }

        Dictionary<string, SearchFile> files = new(_last.ByPath, StringComparer.Ordinal);
        foreach (SearchFile file in _files.Sorted())
        {
            files[file.Path] = file;
        }

        // A long list may have become short enough for its shard.
        foreach (string path in _files.Dropped)
        {
            files.Remove(path);
        }

        SearchFile[] sorted = [.. files.Values];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        state = state with { Files = sorted };
        return new SearchResult(sorted, state, WasUpdated: true);
    }
}
