namespace Parkpress.Search;

/// <summary>
/// How common pairs are, roughly: four classes for each of 65,536 buckets of pairs. The browser holds the same table; it asks for rare pairs first, and
/// both sides know from it which triples the index has.
/// </summary>
/// <remarks>A bucket is as common as all its pairs together, so a rare pair may pass for a common one, never the other way round.</remarks>
internal sealed class PairFrequencies
{
    private const int BucketBits = 16;
    private const int BucketCount = 1 << BucketBits;

    private readonly byte[] _classes;

    private PairFrequencies(byte[] classes, long postings, long inline) => (_classes, Postings, Inline) = (classes, postings, inline);

    /// <summary>About how many postings of triples the index will have.</summary>
    public long Triples { get; private set; }

    /// <summary>About how many of those lie in shards: the same share as of pairs.</summary>
    public long InlineTriples => Postings == 0 ? 0 : (long)((double)Triples * Inline / Postings);

    /// <summary>About how many postings of pairs the index will have.</summary>
    public long Postings { get; }

    /// <summary>About how many of them lie in shards; the rest is in long lists, which have files of their own.</summary>
    public long Inline { get; }

    public static PairFrequencies Count(IReadOnlyList<SearchUnit> units)
    {
        var counts = new int[BucketCount];
        var lastUnit = new int[BucketCount];
        long postings = 0;
        for (int i = 0; i < units.Count; i++)
        {
            char previous = '\0';
            string text = units[i].Normal;
            for (int at = 0; at < text.Length; at++)
            {
                char c = text[at];
                if (c == SearchText.BlockEnd)
                {
                    previous = '\0';
                }
                else if (SearchText.IsWord(text, at))
                {
                    int bucket = BucketOf(GramHash.Pair(previous, c));
                    if (previous != '\0' && lastUnit[bucket] != i + 1)
                    {
                        lastUnit[bucket] = i + 1;
                        counts[bucket]++;
                        postings++;
                    }

                    previous = c;
                }
            }
        }

        long inline = counts.Sum(count => (long)Math.Min(count, PostingList.LongestInline));
        var frequencies = new PairFrequencies(Classify(counts, units.Count), postings, inline);
        frequencies.Triples = units.Sum(unit => (long)frequencies.CountTriples(unit.Normal));
        return frequencies;
    }

    private int CountTriples(string text)
    {
        int count = 0;
        char first = '\0', second = '\0';
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (c == SearchText.BlockEnd)
            {
                first = second = '\0';
            }
            else if (SearchText.IsWord(text, at))
            {
                count += first != '\0' && HasTriple(first, second, c, GramHash.Pair(first, second), GramHash.Pair(second, c)) ? 1 : 0;
                (first, second) = (second, c);
            }
        }

        return count;
    }

    /// <summary>0 for a rare pair, 3 for one that stands on every eighth page.</summary>
    /// <param name="pair">As <see cref="GramHash.Pair"/> makes it.</param>
    public int ClassOf(uint pair) => _classes[BucketOf(pair)];

    /// <summary>
    /// True when the index holds this triple: where its pairs alone narrow too little, that is when both are common, or within letters and digits (20, 02, 25).
    /// </summary>
    public bool HasTriple(char first, char second, char third, uint firstPair, uint secondPair) =>
        (ClassOf(firstPair) > 1 && ClassOf(secondPair) > 1)
        || (char.IsAscii(first) && char.IsAscii(second) && char.IsAscii(third));

    /// <summary>Writes the buckets that are not rare as gaps, each with its class.</summary>
    public void Write(ByteWriter writer)
    {
        int[] buckets = [.. Enumerable.Range(0, BucketCount).Where(bucket => _classes[bucket] > 0)];
        int width = BitWriter.RiceWidth(BucketCount, buckets.Length);
        var bits = new BitWriter();
        int next = 0;
        foreach (int bucket in buckets)
        {
            bits.Rice((uint)(bucket - next), width);
            bits.Gamma(_classes[bucket]);
            next = bucket + 1;
        }

        byte[] packed = bits.ToBytes();
        writer.Number((uint)buckets.Length);
        writer.Number((uint)packed.Length);
        writer.Raw(packed);
    }

    private static int BucketOf(uint pair) => (int)(pair >> (32 - BucketBits));

    private static byte[] Classify(int[] counts, int units)
    {
        var classes = new byte[BucketCount];
        for (int i = 0; i < BucketCount; i++)
        {
            classes[i] = (byte)(counts[i] < Math.Max(64, units / 70) ? 0 : counts[i] < units / 33 ? 1 : counts[i] < units / 8 ? 2 : 3);
        }

        return classes;
    }
}
