namespace Parkpress.Search;

/// <summary>The grams of changed units, before or after the change.</summary>
internal sealed class ChangedGrams
{
    private readonly GramSorter _pairs = new(isWide: false);
    private readonly GramSorter _triples = new(isWide: true);
    private readonly ByteBuffer _pairRuns = new();
    private readonly ByteBuffer _tripleRuns = new();
    private readonly List<(string Text, bool HasTitle)> _texts = [];

    /// <summary>Adds a unit's normalised text.</summary>
    public void Add(ReadOnlySpan<char> text, bool hasTitle)
    {
        _texts.Add((text.ToString(), hasTitle));
        GramScanner.AddPairs(text, hasTitle, _texts.Count, _pairs);
    }

    /// <summary>Ends the pairs, when all units that have changed are added; in how many of these the pairs of each bucket stand.</summary>
    public int[] CountPairs()
    {
        var buckets = new BucketCounts();
        buckets.StartBlock(_texts.Count + 1);
        _pairs.WriteRuns(_pairRuns, buckets);
        var counts = new int[BucketCounts.Count];
        buckets.AddTo(counts);
        return counts;
    }

    /// <summary>Adds the normalised text of a unit that has not changed, but whose triples may.</summary>
    public void AddSame(ReadOnlySpan<char> text, bool hasTitle) => _texts.Add((text.ToString(), hasTitle));

    /// <summary>Ends the triples, when all units are added; in how many places there is one.</summary>
    public long AddTriples(PairFrequencies frequencies)
    {
        long places = 0;
        for (int i = 0; i < _texts.Count; i++)
        {
            places += GramScanner.AddTriples(_texts[i].Text, _texts[i].HasTitle, i + 1, _triples, frequencies);
        }

        _triples.WriteRuns(_tripleRuns, counts: null);
        return places;
    }

    /// <summary>The lists that differ, by shard, then in the order of a shard.</summary>
    /// <param name="before">Grams of the same units before the change.</param>
    /// <param name="units">Numbers of the units in the index.</param>
    /// <param name="shardBits">Of pairs or of triples.</param>
    public GramChange[] Since(ChangedGrams before, IReadOnlyList<int> units, int shardBits, bool areTriples)
    {
        (ByteBuffer oldBytes, ByteBuffer newBytes) = areTriples ? (before._tripleRuns, _tripleRuns) : (before._pairRuns, _pairRuns);
        Dictionary<ulong, Range> oldRuns = ReadRuns(oldBytes, areTriples), newRuns = ReadRuns(newBytes, areTriples);
        var changes = new List<GramChange>();
        foreach ((ulong key, Range run) in newRuns)
        {
            Span<byte> added = newBytes.Written[run];
            Span<byte> removed = oldRuns.Remove(key, out Range oldRun) ? oldBytes.Written[oldRun] : [];
            if (!added.SequenceEqual(removed))
            {
                changes.Add(new GramChange(key, ShardOf(key, shardBits, areTriples), Postings(removed, units), Postings(added, units)));
            }
        }

        changes.AddRange(oldRuns.Select(run => new GramChange(run.Key, ShardOf(run.Key, shardBits, areTriples), Postings(oldBytes.Written[run.Value], units), [])));
        return [.. changes.OrderBy(change => change.Shard).ThenBy(change => change.Key)];
    }

    private static int ShardOf(ulong key, int bits, bool isTriple) => ShardLayout.ShardOf(isTriple ? GramHash.OfTriple(key) : (uint)key, bits);

    private static Dictionary<ulong, Range> ReadRuns(ByteBuffer bytes, bool areTriples)
    {
        var runs = new Dictionary<ulong, Range>();
        for (int at = 0; at < bytes.Length;)
        {
            GramRun.ReadHead(bytes.Written, ref at, areTriples, out ulong key, out int length);
            runs.Add(key, at..(at + length));
            at += length;
        }

        return runs;
    }

    private static GramPosting[] Postings(ReadOnlySpan<byte> run, IReadOnlyList<int> units)
    {
        var list = new PostingList();
        GramRun.Read(run, before: -1, list);
        var postings = new List<GramPosting>();
        for (MatchClass match = MatchClass.Bridged; match <= MatchClass.TitleStart; match++)
        {
            foreach (int unit in list.UnitsOf(match))
            {
                postings.Add(new GramPosting(units[unit], match));
            }
        }

        return [.. postings];
    }
}
