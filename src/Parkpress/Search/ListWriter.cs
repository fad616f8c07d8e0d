namespace Parkpress.Search;

/// <summary>Writes lists into shards, and those that are too long into files of their own. Not safe for threads: one for each.</summary>
internal sealed class ListWriter(IndexShape shape, IndexFiles files)
{
    private readonly BitWriter _long = new();
    private readonly int[] _seen = new int[shape.DocumentCount];
    private int _stamp;

    /// <summary>Writes the list of one gram into its shard.</summary>
    /// <param name="shard">Where its key was just written.</param>
    /// <param name="list">The whole list.</param>
    /// <param name="key">The gram's key.</param>
    /// <param name="isTriple">True when it is a triple.</param>
    public void Write(BitWriter shard, PostingList list, ulong key, bool isTriple)
    {
        if (list.Length <= PostingList.LongestInline)
        {
            list.WriteInline(shard, shape.UnitCount);
            return;
        }

        _long.Clear();
        list.WriteLong(_long, shape.UnitCount);
        files.Add(isTriple ? IndexFiles.LongTriple(key) : IndexFiles.LongPair(key), _long.FinishFile(out int check));
        list.WriteHead(shard, shape.UnitCount, CountPages(list), check);
    }

    /// <summary>Pages on which the gram stands as such; two passages of one page count once.</summary>
    private int CountPages(PostingList list)
    {
        _stamp++;
        int pages = 0;
        for (MatchClass match = MatchClass.Text; match <= MatchClass.TitleStart; match++)
        {
            foreach (int unit in list.UnitsOf(match))
            {
                ref int seen = ref _seen[shape.DocumentOfUnit[unit]];
                pages += seen != _stamp ? 1 : 0;
                seen = _stamp;
            }
        }

        return pages;
    }
}
