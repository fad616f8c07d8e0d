namespace Parkpress.Search;

/// <summary>Reads lists of the last run, as <see cref="PostingList"/> wrote them.</summary>
internal static class ListReader
{
    private const int ClassCount = (int)MatchClass.TitleStart + 1;

    /// <summary>Moves behind a list in a shard; how many units it has.</summary>
    public static int Skip(ref BitReader reader, int unitCount)
    {
        Span<int> counts = stackalloc int[ClassCount];
        int total = ReadCounts(ref reader, counts);
        int room = total;
        if (total > PostingList.LongestInline)
        {
            room = PostingList.HeadLength;
            reader.Gamma();
            reader.Bits(16);
        }

        for (int match = ClassCount - 1; match >= 0 && room > 0; match--)
        {
            int kept = Math.Min(room, counts[match]);
            room -= kept;
            int width = BitWriter.RiceWidth((ulong)unitCount, kept);
            for (int i = 0; i < kept; i++)
            {
                reader.Rice(width);
            }
        }

        reader.Verify();
        return total;
    }

    /// <summary>Reads a list that lies whole in a shard.</summary>
    public static void ReadInline(ref BitReader reader, int unitCount, PostingList list) => Read(ref reader, unitCount, list, hasOthers: false);

    /// <summary>Reads a list from a file of its own.</summary>
    public static void ReadLong(ref BitReader reader, int unitCount, PostingList list) => Read(ref reader, unitCount, list, hasOthers: true);

    private static void Read(ref BitReader reader, int unitCount, PostingList list, bool hasOthers)
    {
        Span<int> counts = stackalloc int[ClassCount];
        ReadCounts(ref reader, counts);
        list.Clear();
        for (int match = ClassCount - 1; match >= 0; match--)
        {
            if (hasOthers && counts[match] > unitCount / 2)
            {
                ReadOthers(ref reader, unitCount, counts[match], (MatchClass)match, list);
                continue;
            }

            int width = BitWriter.RiceWidth((ulong)unitCount, counts[match]);
            int next = 0;
            for (int i = 0; i < counts[match]; i++)
            {
                next += (int)reader.Rice(width);
                list.Add((MatchClass)match, next++);
            }
        }

        reader.Verify();
    }

    /// <summary>Reads the units that are not in the list, and adds all others.</summary>
    private static void ReadOthers(ref BitReader reader, int unitCount, int count, MatchClass match, PostingList list)
    {
        int others = unitCount - count;
        int width = BitWriter.RiceWidth((ulong)unitCount, others);
        int next = 0;
        for (int i = 0; i <= others; i++)
        {
            int end = i == others ? unitCount : next + (int)reader.Rice(width);
            for (; next < end; next++)
            {
                list.Add(match, next);
            }

            next++;
        }
    }

    private static int ReadCounts(ref BitReader reader, scoped Span<int> counts)
    {
        int total = (int)reader.Gamma();
        uint mask = reader.Bits(1) == 1 ? 1u << (int)MatchClass.Text : reader.Bits(ClassCount);
        counts.Clear();
        int rest = total;
        for (int match = ClassCount - 1; match >= 0; match--)
        {
            if ((mask & (1u << match)) != 0)
            {
                bool isLast = (mask & ((1u << match) - 1)) == 0;
                counts[match] = isLast ? rest : (int)reader.Gamma();
                rest -= counts[match];
            }
        }

        return rest == 0 ? total : throw new InvalidDataException("a list of the search index makes no sense");
    }
}
