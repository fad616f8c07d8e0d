using System.Globalization;

namespace Parkpress.Search;

/// <summary>Writes the shards of one part of all grams: collects their postings, sorts them, and encodes them in one sweep.</summary>
/// <remarks>
/// Postings are flat arrays of integers whose order is the order of the file, so the only work beside reading the text is a sort. A part at a time bounds
/// the memory; parts are independent and may run on several threads.
/// </remarks>
internal sealed class ShardBuilder(IReadOnlyList<SearchUnit> units, PairFrequencies frequencies, ShardLayout layout)
{
    private readonly BitWriter _shard = new();
    private readonly BitWriter _long = new();

    /// <summary>The files of one part.</summary>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="partBits">There are two to this power of parts; at most the smaller number of bits in the layout.</param>
    public ShardPart Build(int part, int partBits)
    {
        (ulong[] pairs, UInt128[] triples) = Collect(part, partBits);
        Array.Sort(pairs);
        Array.Sort(triples);
        var result = new ShardPart();
        BuildPairs(pairs, part, partBits, result);
        BuildTriples(triples, part, partBits, result);
        return result;
    }

    private (ulong[] Pairs, UInt128[] Triples) Collect(int part, int partBits)
    {
        var pairs = new List<ulong>(1 << 16);
        var triples = new List<UInt128>();
        var grams = new UnitGrams(frequencies);
        for (int unit = 0; unit < units.Count; unit++)
        {
            grams.Read(units[unit], part, partBits);
            for (int i = 0; i < grams.Count; i++)
            {
                (ulong key, MatchClass match) = grams[i];
                uint place = Posting.Place(match, unit);
                if ((key & UnitGrams.TripleMark) == 0)
                {
                    pairs.Add((key << 32) | place);
                }
                else
                {
                    triples.Add(new UInt128(TripleOrder(key), (key << 32) | place));
                }
            }
        }

        return ([.. pairs], [.. triples]);
    }

    /// <summary>Shard and first character: what comes before the second and third one in the order of triples.</summary>
    private ulong TripleOrder(ulong key)
    {
        char first = (char)(key >> 32), second = (char)(key >> 16), third = (char)key;
        uint hash = GramHash.Triple(GramHash.Pair(first, second), third);
        return ((ulong)ShardLayout.ShardOf(hash, layout.TripleBits) << 16) | first;
    }

    private void BuildPairs(ulong[] postings, int part, int partBits, ShardPart result)
    {
        int shardCount = 1 << (layout.PairBits - partBits);
        ulong range = 1UL << (32 - layout.PairBits);
        int at = 0;
        for (int shard = part * shardCount; shard < (part + 1) * shardCount; shard++)
        {
            int end = at;
            int keys = 0;
            while (end < postings.Length && ShardLayout.ShardOf((uint)(postings[end] >> 32), layout.PairBits) == shard)
            {
                keys += end == at || postings[end] >> 32 != postings[end - 1] >> 32 ? 1 : 0;
                end++;
            }

            _shard.Clear();
            _shard.Gamma((uint)keys + 1);
            int width = BitWriter.RiceWidth(range, keys);
            uint last = 0;
            while (at < end)
            {
                uint pair = (uint)(postings[at] >> 32);
                uint remainder = (uint)(pair & (range - 1));
                _shard.Rice(remainder - last, width);
                last = remainder;
                WriteList(TakePlaces(postings, ref at), string.Create(CultureInfo.InvariantCulture, $"l/{pair:x8}.bin"), result);
            }

            result.AddPairShard(_shard.ToFile());
        }
    }

    private void BuildTriples(UInt128[] postings, int part, int partBits, ShardPart result)
    {
        int shardCount = 1 << (layout.TripleBits - partBits);
        int at = 0;
        for (int shard = part * shardCount; shard < (part + 1) * shardCount; shard++)
        {
            int end = at;
            int keys = 0;
            while (end < postings.Length && (int)((ulong)(postings[end] >> 64) >> 16) == shard)
            {
                keys += end == at || postings[end] >> 32 != postings[end - 1] >> 32 ? 1 : 0;
                end++;
            }

            _shard.Clear();
            _shard.Gamma((uint)keys + 1);
            int width = BitWriter.RiceWidth(1UL << 32, keys);
            uint last = 0;
            while (at < end)
            {
                ulong triple = (ulong)(postings[at] >> 32) & 0xFFFFFFFFFFFF;
                uint pair = (uint)(triple >> 16);
                _shard.Rice(pair - last, width);
                _shard.Bits((uint)(triple & 0xFFFF), 16);
                last = pair;
                WriteList(TakePlaces(postings, ref at), string.Create(CultureInfo.InvariantCulture, $"m/{triple:x12}.bin"), result);
            }

            result.AddTripleShard(_shard.ToFile());
        }
    }

    private void WriteList(uint[] places, string longPath, ShardPart result)
    {
        if (places.Length <= PostingList.LongestInline)
        {
            PostingList.WriteInline(_shard, places, units.Count);
            return;
        }

        _long.Clear();
        PostingList.WriteLong(_long, places, units.Count);
        byte[] bytes = _long.ToFile();
        result.AddLong(new SearchFile(longPath, bytes));
        PostingList.WriteHead(_shard, places, units.Count, CountPages(places), FileCheck.Of(bytes));
    }

    /// <summary>Pages on which the gram stands as such; two passages of one page count once.</summary>
    private int CountPages(uint[] places)
    {
        var pages = new HashSet<int>();
        foreach (uint place in places)
        {
            if (Posting.ClassOf(place) != MatchClass.Bridged)
            {
                pages.Add(units[Posting.UnitOf(place)].Document);
            }
        }

        return pages.Count;
    }

    private static uint[] TakePlaces(ulong[] postings, ref int at)
    {
        int start = at;
        ulong key = postings[at] >> 32;
        while (at < postings.Length && postings[at] >> 32 == key)
        {
            at++;
        }

        var places = new uint[at - start];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (uint)postings[start + i];
        }

        return places;
    }

    private static uint[] TakePlaces(UInt128[] postings, ref int at)
    {
        int start = at;
        UInt128 key = postings[at] >> 32;
        while (at < postings.Length && postings[at] >> 32 == key)
        {
            at++;
        }

        var places = new uint[at - start];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (uint)postings[start + i];
        }

        return places;
    }
}
