namespace Parkpress.Search;

/// <summary>Writes the units of one gram, class by class. The format is told in docs/formats/search-index.md.</summary>
internal static class PostingList
{
    /// <summary>A longer list lies in a file of its own; its best postings stay in the shard, enough for a first page of results.</summary>
    public const int LongestInline = 1500;

    /// <summary>Best postings that stay in the shard.</summary>
    public const int HeadLength = 128;

    private const int OnlyText = 1 << (int)MatchClass.Text;

    /// <summary>Writes a whole list into its shard.</summary>
    /// <param name="writer">The shard.</param>
    /// <param name="places">At least one and at most <see cref="LongestInline"/>, sorted.</param>
    /// <param name="unitCount">Units of the index.</param>
    public static void WriteInline(BitWriter writer, ReadOnlySpan<uint> places, int unitCount)
    {
        WriteCounts(writer, places);
        while (!places.IsEmpty)
        {
            WriteUnits(writer, TakeClass(ref places), unitCount);
        }
    }

    /// <summary>Writes what the shard says of a longer list: how many, and the best.</summary>
    /// <param name="writer">The shard.</param>
    /// <param name="places">The whole list, sorted.</param>
    /// <param name="unitCount">Units of the index.</param>
    /// <param name="pages">Number of pages on which the gram stands as such.</param>
    /// <param name="check">Check of the file that holds the list.</param>
    public static void WriteHead(BitWriter writer, ReadOnlySpan<uint> places, int unitCount, int pages, int check)
    {
        WriteCounts(writer, places);
        writer.Gamma((uint)pages + 1);
        writer.Bits((uint)check, 16);
        int room = HeadLength;
        while (!places.IsEmpty && room > 0)
        {
            // Of a class that does not fit, the newest pages: later units are newer.
            ReadOnlySpan<uint> units = TakeClass(ref places);
            int kept = Math.Min(room, units.Length);
            room -= kept;
            WriteUnits(writer, units[^kept..], unitCount);
        }
    }

    /// <summary>Writes a whole list for its own file.</summary>
    public static void WriteLong(BitWriter writer, ReadOnlySpan<uint> places, int unitCount)
    {
        WriteCounts(writer, places);
        while (!places.IsEmpty)
        {
            ReadOnlySpan<uint> units = TakeClass(ref places);
            if (units.Length <= unitCount / 2)
            {
                WriteUnits(writer, units, unitCount);
            }
            else
            {
                WriteUnits(writer, Others(units, unitCount), unitCount);
            }
        }
    }

    /// <summary>The length of the list, its classes, and the length of every class but the last.</summary>
    private static void WriteCounts(BitWriter writer, ReadOnlySpan<uint> places)
    {
        writer.Gamma((uint)places.Length);
        int mask = 0;
        ReadOnlySpan<uint> rest = places;
        while (!rest.IsEmpty)
        {
            mask |= 1 << (int)Posting.ClassOf(TakeClass(ref rest)[0]);
        }

        // Most grams stand in texts only, so that costs a single bit.
        writer.Bits(mask == OnlyText ? 1u : 0u, 1);
        if (mask != OnlyText)
        {
            writer.Bits((uint)mask, 5);
        }

        rest = places;
        while (!rest.IsEmpty)
        {
            int count = TakeClass(ref rest).Length;
            if (!rest.IsEmpty)
            {
                writer.Gamma((uint)count);
            }
        }
    }

    private static void WriteUnits(BitWriter writer, ReadOnlySpan<uint> places, int unitCount)
    {
        int width = BitWriter.RiceWidth((ulong)unitCount, places.Length);
        int next = 0;
        foreach (uint place in places)
        {
            int unit = Posting.UnitOf(place);
            writer.Rice((uint)(unit - next), width);
            next = unit + 1;
        }
    }

    /// <summary>The units that are not in the list: fewer, when the list holds most.</summary>
    private static uint[] Others(ReadOnlySpan<uint> places, int unitCount)
    {
        var others = new uint[unitCount - places.Length];
        int at = 0;
        for (int unit = 0, count = 0; unit < unitCount; unit++)
        {
            if (at < places.Length && Posting.UnitOf(places[at]) == unit)
            {
                at++;
            }
            else
            {
                others[count++] = (uint)unit;
            }
        }

        return others;
    }

    private static ReadOnlySpan<uint> TakeClass(ref ReadOnlySpan<uint> places)
    {
        MatchClass match = Posting.ClassOf(places[0]);
        int count = 1;
        while (count < places.Length && Posting.ClassOf(places[count]) == match)
        {
            count++;
        }

        ReadOnlySpan<uint> taken = places[..count];
        places = places[count..];
        return taken;
    }
}
