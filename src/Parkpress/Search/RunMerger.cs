using System.Numerics;
using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Merges the runs of all blocks into shards, a share of all grams at a time. Not safe for threads: one for each.</summary>
internal sealed class RunMerger(SearchBlock[] blocks, ScratchStore store, IndexShape shape, IndexFiles files)
{
    private readonly ByteBuffer _slices = new();
    private readonly RunSorter _runs = new();
    private readonly PostingList _list = new();
    private readonly BitWriter _shard = new();
    private readonly ListWriter _lists = new(shape, files);

    /// <summary>Number of shares in which shards of that many bits are written; each has one part of all hashes, or more when shards are larger than parts.</summary>
    public static int SharesOf(int shardBits) => 1 << Math.Min(shardBits, GramSorter.PartBits);

    /// <summary>Writes the shards of one share of pairs and singles.</summary>
    /// <param name="share">From 0.</param>
    /// <param name="checks">Takes the check of each shard.</param>
    public void WritePairs(int share, int[] checks)
    {
        int bits = shape.Layout.PairBits;
        Gather(share, bits, isWide: false);
        _runs.Sort(32);
        ReadOnlySpan<RunPlace> runs = _runs.Runs;
        int shards = (1 << bits) / SharesOf(bits);
        ulong range = 1UL << (32 - bits);
        for (int shard = share * shards; shard < (share + 1) * shards; shard++)
        {
            ulong end = (ulong)(shard + 1) * range;
            int keys = StartShard(runs, end);
            int width = BitWriter.RiceWidth(range, keys);
            ulong last = (ulong)shard * range;
            while (!runs.IsEmpty && runs[0].Order < end)
            {
                ulong key = runs[0].Order;
                _shard.Rice((uint)(key - last), width);
                last = key;
                TakeList(ref runs);
                _lists.Write(_shard, _list, key, isTriple: false);
            }

            files.Add(IndexFiles.PairShard(shard), _shard.FinishFile(out checks[shard]));
        }
    }

    /// <summary>Writes the shards of one share of triples.</summary>
    public void WriteTriples(int share, int[] checks)
    {
        int bits = shape.Layout.TripleBits;
        Gather(share, bits, isWide: true);
        int shards = (1 << bits) / SharesOf(bits);
        _runs.Sort(48 + BitOperations.Log2((uint)shards));
        ReadOnlySpan<RunPlace> runs = _runs.Runs;
        for (int i = 0; i < shards; i++)
        {
            int shard = (share * shards) + i;
            ulong end = (ulong)(i + 1) << 48;
            int keys = StartShard(runs, end);
            int width = BitWriter.RiceWidth(1UL << 32, keys);
            uint last = 0;
            while (!runs.IsEmpty && runs[0].Order < end)
            {
                ulong key = runs[0].Order & 0xFFFFFFFFFFFF;
                uint pair = (uint)(key >> 16);
                _shard.Rice(pair - last, width);
                _shard.Bits((uint)(key & 0xFFFF), 16);
                last = pair;
                TakeList(ref runs);
                _lists.Write(_shard, _list, key, isTriple: true);
            }

            files.Add(IndexFiles.TripleShard(shard), _shard.FinishFile(out checks[shard]));
        }
    }

    /// <summary>Reads the runs of a share from all blocks.</summary>
    private void Gather(int share, int bits, bool isWide)
    {
        int parts = GramSorter.Parts / SharesOf(bits);
        _slices.Clear();
        _runs.Clear();
        foreach (SearchBlock block in blocks)
        {
            foreach (GramRuns runs in isWide ? block.Triples : block.Pairs)
            {
                int from = runs.Starts[share * parts], length = runs.Starts[(share + 1) * parts] - from;
                int at = _slices.Length;
                store.Read(runs.Piece, from, _slices.Take(length));
                AddRuns(at, block.FirstUnit + runs.UnitsBefore - 1, bits, isWide);
            }
        }
    }

    private void AddRuns(int at, int before, int bits, bool isWide)
    {
        int shards = (1 << bits) / SharesOf(bits);
        ReadOnlySpan<byte> bytes = _slices.Written;
        while (at < bytes.Length)
        {
            GramRun.ReadHead(bytes, ref at, isWide, out ulong key, out int length);
            ulong order = isWide ? ((ulong)(ShardLayout.ShardOf(GramHash.OfTriple(key), bits) & (shards - 1)) << 48) | key : key;
            _runs.Add(new RunPlace(order, at, length, before));
            at += length;
        }
    }

    /// <summary>Begins a shard with the number of its grams: those before <paramref name="end"/>.</summary>
    private int StartShard(ReadOnlySpan<RunPlace> runs, ulong end)
    {
        int keys = 0;
        ulong last = ulong.MaxValue;
        for (int i = 0; i < runs.Length && runs[i].Order < end; i++)
        {
            keys += runs[i].Order != last ? 1 : 0;
            last = runs[i].Order;
        }

        _shard.Clear();
        _shard.Gamma((uint)keys + 1);
        return keys;
    }

    /// <summary>Puts the runs of the first gram together.</summary>
    private void TakeList(ref ReadOnlySpan<RunPlace> runs)
    {
        ulong order = runs[0].Order;
        ReadOnlySpan<byte> bytes = _slices.Written;
        _list.Clear();
        int count = 0;
        while (count < runs.Length && runs[count].Order == order)
        {
            RunPlace run = runs[count++];
            GramRun.Read(bytes.Slice(run.At, run.Length), run.Before, _list);
        }

        runs = runs[count..];
    }
}
