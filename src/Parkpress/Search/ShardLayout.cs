namespace Parkpress.Search;

/// <summary>Into how many files pairs and triples are dealt: a power of two each, so that most stay as they are when a site grows.</summary>
/// <param name="PairBits">The top bits of a pair's hash that name its shard.</param>
/// <param name="TripleBits">The same of triples.</param>
internal readonly record struct ShardLayout(int PairBits, int TripleBits)
{
    // Five kilobytes or so a shard; measured: twice as large costs readers more bytes, half as large the host more files.
    private const int PostingsPerShard = 3000;
    private const int TriplesPerShard = 3000;

    public static ShardLayout For(long pairs, long triples) => new(BitsFor(pairs / PostingsPerShard), BitsFor(triples / TriplesPerShard));

    /// <summary>The shard of a gram.</summary>
    public static int ShardOf(uint hash, int bits) => bits == 0 ? 0 : (int)(hash >> (32 - bits));

    /// <summary>The nearest power of two, at most 2^14.</summary>
    private static int BitsFor(long shards) => shards <= 1 ? 0 : (int)Math.Clamp(Math.Round(Math.Log2(shards)), 0, 14);
}
