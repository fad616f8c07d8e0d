using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parkpress.Search;

/// <summary>Gathers, for every gram of a block, the units that it stands in. Hot: every character of the site passes here, see docs/decisions/0028.</summary>
/// <remarks>
/// Places are noted one behind the other and then sorted, first into parts that fit the nearest cache. A table of grams would be larger than that, and
/// each of its looks a wait for memory. Not safe for threads: one for each.
/// </remarks>
/// <param name="isWide">True to gather triples, false to gather pairs and singles.</param>
internal sealed class GramSorter(bool isWide)
{
    /// <summary>The parts of all hashes in which runs are given out; part p holds the hashes whose top eight bits are p.</summary>
    public const int Parts = 1 << PartBits;

    public const int PartBits = 8;

    /// <summary>Units that the triples of one block may stand in.</summary>
    public const int MostWideUnits = (1 << WideUnitBits) - 1;

    // A place of a pair: hash, 24 bits of unit, 8 of state. Of a triple: 48 bits of characters, 14 of unit, 2 of state.
    private const int NarrowKeyShift = 32;
    private const int NarrowUnitShift = 8;
    private const int WideKeyShift = 16;
    private const int WideUnitBits = 14;
    private const int WideUnitShift = 2;
    private const int FewPlaces = 96;
    private const int DigitCount = 256;

    private readonly int[] _digits = new int[DigitCount];
    private readonly int[] _singleUnits = isWide ? [] : new int[char.MaxValue + 1];
    private ulong[] _places = new ulong[4096];
    private ulong[] _other = [];
    private byte[] _parts = isWide ? new byte[4096] : [];
    private int _count;

    private static ReadOnlySpan<byte> WideStates => [GramState.Bridged, GramState.InText, GramState.InTitle, GramState.AtTitleStart];

    public void Clear()
    {
        _count = 0;
        Array.Clear(_singleUnits);
    }

    /// <summary>Makes room for the places of a text.</summary>
    public void Reserve(int characters)
    {
        int most = _count + (characters * 2);
        if (most > _places.Length)
        {
            Array.Resize(ref _places, Math.Max(most, _places.Length * 2));
            if (isWide)
            {
                Array.Resize(ref _parts, _places.Length);
            }
        }
    }

    /// <summary>Notes that a pair stands in a unit; for each character of which <see cref="Reserve"/> was told once.</summary>
    /// <param name="hash">The pair.</param>
    /// <param name="unit">The unit's number in the block, from 1; never lower than before.</param>
    /// <param name="seen">How it stands there, as <see cref="GramState"/> tells.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPair(uint hash, int unit, int seen) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_places), _count++) = ((ulong)hash << NarrowKeyShift) | ((uint)unit << NarrowUnitShift) | (uint)seen;

    /// <summary>Notes that a single character stands in a unit. Its first place is its best one: titles stand first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSingle(char c, int unit, int seen)
    {
        ref int last = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_singleUnits), c);
        if (last != unit)
        {
            last = unit;
            AddPair(GramHash.Pair('\0', c), unit, seen | GramState.Single);
        }
    }

    /// <summary>Notes that a triple stands in a unit.</summary>
    /// <param name="hash">Where it lies in the index.</param>
    /// <param name="key">Its three characters.</param>
    /// <param name="unit">The unit's number in the block, from 1 to <see cref="MostWideUnits"/>; never lower than before.</param>
    /// <param name="seen">How it stands there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTriple(uint hash, ulong key, int unit, int seen)
    {
        uint state = seen == GramState.Bridged ? 0u : seen == GramState.InText ? 1u : seen == GramState.InTitle ? 2u : 3u;
        _parts[_count] = (byte)PartOf(hash);
        _places[_count++] = (key << WideKeyShift) | ((uint)unit << WideUnitShift) | state;
    }

    /// <summary>Writes the runs of all grams, part by part, and where each part begins; what was noted is in disorder then.</summary>
    /// <param name="output">Of each gram: key, the run's length in bytes, the run. See <see cref="GramRun"/>.</param>
    /// <param name="counts">Counts the pairs of the block; null for triples.</param>
    public int[] WriteRuns(ByteBuffer output, BucketCounts? counts)
    {
        if (_other.Length < _places.Length)
        {
            _other = new ulong[_places.Length];
        }

        int[] ends = Deal();
        var starts = new int[Parts + 1];
        int first = 0;
        for (int part = 0; part < Parts; part++)
        {
            starts[part] = output.Length;
            WriteGroups(SortPart(first, ends[part]), output, counts);
            first = ends[part];
        }

        starts[Parts] = output.Length;
        return starts;
    }

    /// <summary>The part of all hashes that a hash lies in.</summary>
    public static int PartOf(uint hash) => (int)(hash >> (32 - PartBits));

    /// <summary>Deals places to parts; where each part ends.</summary>
    private int[] Deal()
    {
        ReadOnlySpan<ulong> places = _places.AsSpan(0, _count);
        var ends = new int[Parts];
        for (int i = 0; i < places.Length; i++)
        {
            ends[PartAt(i)]++;
        }

        StartDigits(ends);
        ulong[] other = _other;
        for (int i = 0; i < places.Length; i++)
        {
            other[ends[PartAt(i)]++] = places[i];
        }

        return ends;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PartAt(int index) => isWide ? _parts[index] : (int)(_places[index] >> (64 - PartBits));

    /// <summary>Brings the places of each gram together, in the order of units.</summary>
    private Span<ulong> SortPart(int first, int end)
    {
        Span<ulong> places = _other.AsSpan(first, end - first), other = _places.AsSpan(first, end - first);
        if (places.Length < FewPlaces)
        {
            places.Sort();
            return places;
        }

        // Sixteen bits tell nearly all grams of a part apart; WriteGroups sees to the rest.
        SortBy(places, other, 0);
        SortBy(other, places, 8);
        return places;
    }

    private void SortBy(ReadOnlySpan<ulong> places, Span<ulong> target, int shift)
    {
        int[] digits = _digits;
        Array.Clear(digits);
        foreach (ulong place in places)
        {
            digits[(byte)(OrderOf(place) >> shift)]++;
        }

        StartDigits(digits);
        ref ulong start = ref MemoryMarshal.GetReference(target);
        foreach (ulong place in places)
        {
            Unsafe.Add(ref start, digits[(byte)(OrderOf(place) >> shift)]++) = place;
        }
    }

    private static void StartDigits(int[] digits)
    {
        int next = 0;
        foreach (ref int digit in digits.AsSpan())
        {
            (digit, next) = (next, next + digit);
        }
    }

    /// <summary>Sixteen bits by which the grams of a part are sorted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint OrderOf(ulong place) => isWide ? (uint)(((place >> WideKeyShift) * 0x9E3779B97F4A7C15) >> 48) : (uint)(place >> 40) & 0xFFFF;

    private void WriteGroups(Span<ulong> places, ByteBuffer output, BucketCounts? counts)
    {
        int keyShift = isWide ? WideKeyShift : NarrowKeyShift;
        int sorted = 0;
        for (int i = 0; i < places.Length;)
        {
            ulong key = places[i] >> keyShift;
            int end = i + 1;
            while (end < places.Length && places[end] >> keyShift == key)
            {
                end++;
            }

            if (i >= sorted && end < places.Length && OrderOf(places[end]) == OrderOf(places[i]))
            {
                sorted = SortGroup(places, i);
                continue;
            }

            WriteRun(places[i..end], key, output, counts);
            i = end;
        }
    }

    /// <summary>Parts grams that the sixteen bits did not tell apart; the end of those that share them.</summary>
    private int SortGroup(Span<ulong> places, int start)
    {
        uint order = OrderOf(places[start]);
        int end = start;
        while (end < places.Length && OrderOf(places[end]) == order)
        {
            end++;
        }

        places[start..end].Sort();
        return end;
    }

    private void WriteRun(ReadOnlySpan<ulong> places, ulong key, ByteBuffer output, BucketCounts? counts)
    {
        Span<byte> free = GramRun.StartHead(output, key, places.Length, isWide);
        int length = 0, last = 0;
        for (int i = 0; i < places.Length;)
        {
            int unit = UnitOf(places[i]);
            int state = StateOf(places[i++]);
            while (i < places.Length && UnitOf(places[i]) == unit)
            {
                state = GramState.Add(state, StateOf(places[i++]));
            }

            length += GramRun.Write(free[length..], unit - last, GramState.ClassOf(state));
            last = unit;
            if (counts is not null && (state & GramState.Single) == 0)
            {
                counts.Add((uint)key, unit);
            }
        }

        GramRun.EndHead(output, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int UnitOf(ulong place) => isWide ? (int)(place >> WideUnitShift) & MostWideUnits : (int)(place >> NarrowUnitShift) & 0xFFFFFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int StateOf(ulong place) => isWide ? WideStates[(int)place & 3] : (byte)place;
}
