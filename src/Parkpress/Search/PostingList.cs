using System.Numerics;
using System.Runtime.CompilerServices;

namespace Parkpress.Search;

/// <summary>The units of one gram, class by class, and how they are written. The format is told in docs/formats/search-index.md.</summary>
internal sealed class PostingList
{
    /// <summary>A longer list lies in a file of its own; its best postings stay in the shard, enough for a first page of results.</summary>
    public const int LongestInline = 1500;

    /// <summary>Best postings that stay in the shard.</summary>
    public const int HeadLength = 128;

    private const int ClassCount = (int)MatchClass.TitleStart + 1;
    private const int OnlyText = 1 << (int)MatchClass.Text;

    private readonly int[][] _units = [.. Enumerable.Range(0, ClassCount).Select(_ => new int[64])];
    private readonly int[] _counts = new int[ClassCount];

    /// <summary>Number of units.</summary>
    public int Length => _counts[0] + _counts[1] + _counts[2] + _counts[3] + _counts[4];

    public void Clear() => Array.Clear(_counts);

    /// <summary>Adds a unit, which is higher than all others of its class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(MatchClass match, int unit)
    {
        ref int[] units = ref _units[(int)match];
        ref int count = ref _counts[(int)match];
        if (count == units.Length)
        {
            Array.Resize(ref units, count * 2);
        }

        units[count++] = unit;
    }

    /// <summary>Adds a unit wherever its place is.</summary>
    public void Insert(MatchClass match, int unit)
    {
        Add(match, unit);
        Span<int> units = _units[(int)match].AsSpan(0, _counts[(int)match]);
        int at = units[..^1].BinarySearch(unit);
        if (at >= 0)
        {
            throw new InvalidDataException("the search index holds a unit that it should not");
        }

        units[~at..^1].CopyTo(units[(~at + 1)..]);
        units[~at] = unit;
    }

    /// <summary>Takes a unit out.</summary>
    public void Remove(MatchClass match, int unit)
    {
        Span<int> units = _units[(int)match].AsSpan(0, _counts[(int)match]);
        int at = units.BinarySearch(unit);
        if (at < 0)
        {
            throw new InvalidDataException("the search index lacks a unit that it should hold");
        }

        units[(at + 1)..].CopyTo(units[at..]);
        _counts[(int)match]--;
    }

    /// <summary>The units of a class, ascending.</summary>
    public ReadOnlySpan<int> UnitsOf(MatchClass match) => _units[(int)match].AsSpan(0, _counts[(int)match]);

    /// <summary>Writes a whole list of at most <see cref="LongestInline"/> units into its shard.</summary>
    /// <param name="unitCount">Units of the index.</param>
    public void WriteInline(BitWriter writer, int unitCount)
    {
        WriteCounts(writer);
        for (MatchClass match = MatchClass.TitleStart; match >= MatchClass.Bridged; match--)
        {
            WriteUnits(writer, UnitsOf(match), unitCount);
        }
    }

    /// <summary>Writes what the shard says of a longer list: how many, and the best.</summary>
    /// <param name="writer">The shard.</param>
    /// <param name="unitCount">Units of the index.</param>
    /// <param name="pages">Number of pages on which the gram stands as such.</param>
    /// <param name="check">Check of the file that holds the list.</param>
    public void WriteHead(BitWriter writer, int unitCount, int pages, int check)
    {
        WriteCounts(writer);
        writer.Gamma((uint)pages + 1);
        writer.Bits((uint)check, 16);
        int room = HeadLength;
        for (MatchClass match = MatchClass.TitleStart; match >= MatchClass.Bridged && room > 0; match--)
        {
            // Of a class that does not fit, the newest pages: later units are newer.
            ReadOnlySpan<int> units = UnitsOf(match);
            int kept = Math.Min(room, units.Length);
            room -= kept;
            WriteUnits(writer, units[^kept..], unitCount);
        }
    }

    /// <summary>Writes a whole list for its own file.</summary>
    public void WriteLong(BitWriter writer, int unitCount)
    {
        WriteCounts(writer);
        for (MatchClass match = MatchClass.TitleStart; match >= MatchClass.Bridged; match--)
        {
            ReadOnlySpan<int> units = UnitsOf(match);
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
    private void WriteCounts(BitWriter writer)
    {
        writer.Gamma((uint)Length);
        int mask = 0;
        for (int match = 0; match < ClassCount; match++)
        {
            mask |= _counts[match] > 0 ? 1 << match : 0;
        }

        // Most grams stand in texts only, so that costs a single bit.
        writer.Bits(mask == OnlyText ? 1u : 0u, 1);
        if (mask == OnlyText)
        {
            return;
        }

        writer.Bits((uint)mask, ClassCount);
        int last = BitOperations.TrailingZeroCount(mask);
        for (int match = ClassCount - 1; match > last; match--)
        {
            if (_counts[match] > 0)
            {
                writer.Gamma((uint)_counts[match]);
            }
        }
    }

    private static void WriteUnits(BitWriter writer, ReadOnlySpan<int> units, int unitCount)
    {
        if (units.IsEmpty)
        {
            return;
        }

        writer.Gaps(units, BitWriter.RiceWidth((ulong)unitCount, units.Length));
    }

    /// <summary>The units that are not in the list: fewer, when the list holds most.</summary>
    private static int[] Others(ReadOnlySpan<int> units, int unitCount)
    {
        var others = new int[unitCount - units.Length];
        int at = 0;
        for (int unit = 0, count = 0; unit < unitCount; unit++)
        {
            if (at < units.Length && units[at] == unit)
            {
                at++;
            }
            else
            {
                others[count++] = unit;
            }
        }

        return others;
    }
}
