namespace Parkpress.Search;

/// <summary>Writes shards anew of which some lists have changed; all others are copied bit by bit. Not safe for threads: one for each.</summary>
internal sealed class ShardUpdater(LastFiles last, IndexShape shape, IndexFiles files)
{
    private readonly BitWriter _shard = new();
    private readonly PostingList _list = new();
    private readonly ListWriter _lists = new(shape, files);
    private readonly List<ShardItem> _items = [];

    /// <summary>Writes a shard of pairs and singles; its check.</summary>
    /// <param name="changes">The lists of this shard that change, in its order.</param>
    /// <exception cref="InvalidDataException">What the last run left is not what it was.</exception>
    public int UpdatePairs(ReadOnlySpan<GramChange> changes)
    {
        int number = changes[0].Shard;
        int bits = 32 - shape.Layout.PairBits;
        ulong first = (ulong)number << bits;
        byte[] old = last.Read(IndexFiles.PairShard(number));
        ReadItems(old, 1UL << bits, first, isTriple: false, changes);
        int width = Start(1UL << bits);
        ulong before = first;
        DropLongLists(isTriple: false);
        foreach (ShardItem item in _items.Where(item => item.LengthAfter > 0))
        {
            _shard.Rice((uint)(item.Key - before), width);
            before = item.Key;
            WriteList(old, item, isTriple: false);
        }

        files.Add(IndexFiles.PairShard(number), _shard.FinishFile(out int check));
        return check;
    }

    /// <summary>Writes a shard of triples; its check.</summary>
    public int UpdateTriples(ReadOnlySpan<GramChange> changes)
    {
        int number = changes[0].Shard;
        byte[] old = last.Read(IndexFiles.TripleShard(number));
        ReadItems(old, 1UL << 32, 0, isTriple: true, changes);
        int width = Start(1UL << 32);
        uint before = 0;
        DropLongLists(isTriple: true);
        foreach (ShardItem item in _items.Where(item => item.LengthAfter > 0))
        {
            uint pair = (uint)(item.Key >> 16);
            _shard.Rice(pair - before, width);
            _shard.Bits((uint)item.Key & 0xFFFF, 16);
            before = pair;
            WriteList(old, item, isTriple: true);
        }

        files.Add(IndexFiles.TripleShard(number), _shard.FinishFile(out int check));
        return check;
    }

    /// <summary>Adds the units in which pairs of a bucket stood in the last run.</summary>
    /// <param name="bucket">All its pairs lie in one shard.</param>
    public void AddUnits(int bucket, ISet<int> units)
    {
        int bits = 32 - shape.Layout.PairBits;
        int number = ShardLayout.ShardOf((uint)bucket << (32 - BucketCounts.BucketBits), shape.Layout.PairBits);
        byte[] old = last.Read(IndexFiles.PairShard(number));
        ReadItems(old, 1UL << bits, (ulong)number << bits, isTriple: false, changes: []);
        foreach (ShardItem item in _items.Where(item => BucketCounts.BucketOf((uint)item.Key) == bucket))
        {
            ReadList(old, item, isTriple: false);
            for (MatchClass match = MatchClass.Bridged; match <= MatchClass.TitleStart; match++)
            {
                foreach (int unit in _list.UnitsOf(match))
                {
                    units.Add(unit);
                }
            }
        }
    }

    /// <summary>Finds the lists of the old shard, and puts the changes between them.</summary>
    private void ReadItems(byte[] old, ulong range, ulong first, bool isTriple, ReadOnlySpan<GramChange> changes)
    {
        _items.Clear();
        var reader = new BitReader(old.AsSpan(0, Math.Max(0, old.Length - sizeof(uint))));
        int keys = (int)reader.Gamma() - 1;
        int width = BitWriter.RiceWidth(range, keys);
        ulong at = first;
        for (int i = 0; i < keys; i++)
        {
            at += reader.Rice(width);
            ulong key = isTriple ? (at << 16) | reader.Bits(16) : at;
            int start = reader.At;
            int length = ListReader.Skip(ref reader, shape.UnitCount);
            for (; !changes.IsEmpty && changes[0].Key < key; changes = changes[1..])
            {
                _items.Add(new ShardItem(changes[0].Key, 0, 0, 0, changes[0]));
            }

            bool isChanged = !changes.IsEmpty && changes[0].Key == key;
            _items.Add(new ShardItem(key, start, reader.At, length, isChanged ? changes[0] : null));
            changes = isChanged ? changes[1..] : changes;
        }

        foreach (GramChange change in changes)
        {
            _items.Add(new ShardItem(change.Key, 0, 0, 0, change));
        }
    }

    /// <summary>Begins the new shard; the width of its keys.</summary>
    private int Start(ulong range)
    {
        int keys = _items.Count(item => item.LengthAfter > 0);
        _shard.Clear();
        _shard.Gamma((uint)keys + 1);
        return BitWriter.RiceWidth(range, keys);
    }

    /// <summary>A list that is no longer too long for its shard needs no file any more.</summary>
    private void DropLongLists(bool isTriple)
    {
        foreach (ShardItem item in _items.Where(item => item.Length > PostingList.LongestInline && item.LengthAfter <= PostingList.LongestInline))
        {
            files.Drop(LongPath(item.Key, isTriple));
        }
    }

    private static string LongPath(ulong key, bool isTriple) => isTriple ? IndexFiles.LongTriple(key) : IndexFiles.LongPair(key);

    private void WriteList(byte[] old, ShardItem item, bool isTriple)
    {
        if (item.Change is null)
        {
            Copy(old, item.Start, item.End);
            return;
        }

        ReadList(old, item, isTriple);
        item.Change.Apply(_list);
        _lists.Write(_shard, _list, item.Key, isTriple);
    }

    private void ReadList(byte[] old, ShardItem item, bool isTriple)
    {
        if (item.Length == 0)
        {
            _list.Clear();
        }
        else if (item.Length <= PostingList.LongestInline)
        {
            var reader = new BitReader(old) { At = item.Start };
            ListReader.ReadInline(ref reader, shape.UnitCount, _list);
        }
        else
        {
            var reader = new BitReader(last.Read(LongPath(item.Key, isTriple)));
            ListReader.ReadLong(ref reader, shape.UnitCount, _list);
        }
    }

    private void Copy(byte[] old, int start, int end)
    {
        var reader = new BitReader(old) { At = start };
        for (int rest = end - start; rest > 0; rest -= BitWriter.MostAtOnce)
        {
            int count = Math.Min(rest, BitWriter.MostAtOnce);
            _shard.Put(reader.Take(count), count);
        }
    }
}
