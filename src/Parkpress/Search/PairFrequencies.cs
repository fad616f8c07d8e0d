namespace Parkpress.Search;

/// <summary>
/// How common pairs are, roughly: four classes for each of 65,536 buckets of pairs. The browser holds the same table; it asks for rare pairs first, and
/// both sides know from it which triples the index has.
/// </summary>
/// <remarks>A bucket is as common as all its pairs together, so a rare pair may pass for a common one, never the other way round.</remarks>
internal sealed class PairFrequencies
{
    private readonly byte[] _classes;
    private readonly long _postings;

    /// <param name="counts">In how many units the pairs of each bucket stand.</param>
    /// <param name="units">Units of the index.</param>
    public PairFrequencies(ReadOnlySpan<int> counts, int units)
    {
        _classes = Classify(counts, units);
        foreach (int count in counts)
        {
            _postings += count;
            Inline += Math.Min(count, PostingList.LongestInline);
        }
    }

    /// <summary>About how many postings of pairs lie in shards; the rest is in long lists, which have files of their own.</summary>
    public long Inline { get; }

    /// <summary>About how many of the postings of triples lie in shards: the same share as of pairs.</summary>
    public long InlineOf(long triples) => _postings == 0 ? 0 : (long)((double)triples * Inline / _postings);

    /// <summary>
    /// True for a pair that narrows too little. The index holds a triple when both its pairs are common, or within letters and digits (20, 02, 25).
    /// </summary>
    /// <param name="pair">As <see cref="GramHash.Pair"/> makes it.</param>
    public bool IsCommon(uint pair) => _classes[BucketCounts.BucketOf(pair)] > 1;

    /// <summary>The buckets that only one of both tables names common, so that triples with their pairs come into the index or leave it.</summary>
    public int[] CrossedSince(PairFrequencies before) =>
        [.. Enumerable.Range(0, _classes.Length).Where(bucket => _classes[bucket] > 1 != before._classes[bucket] > 1)];

    /// <summary>Writes the buckets that are not rare as gaps, each with its class.</summary>
    public void Write(ByteWriter writer)
    {
        int[] buckets = [.. Enumerable.Range(0, BucketCounts.Count).Where(bucket => _classes[bucket] > 0)];
        int width = BitWriter.RiceWidth(BucketCounts.Count, buckets.Length);
        var bits = new BitWriter();
        int next = 0;
        foreach (int bucket in buckets)
        {
            bits.Rice((uint)(bucket - next), width);
            bits.Gamma(_classes[bucket]);
            next = bucket + 1;
        }

        ReadOnlySpan<byte> packed = bits.Finish();
        writer.Number((uint)buckets.Length);
        writer.Number((uint)packed.Length);
        writer.Raw(packed);
    }

    // 0 for a rare bucket, 3 for one that stands on every eighth page.
    private static byte[] Classify(ReadOnlySpan<int> counts, int units)
    {
        var classes = new byte[counts.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            classes[i] = (byte)(counts[i] < Math.Max(64, units / 70) ? 0 : counts[i] < units / 33 ? 1 : counts[i] < units / 8 ? 2 : 3);
        }

        return classes;
    }
}
