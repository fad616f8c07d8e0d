using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Parkpress.Search;

/// <summary>Gathers, for every gram of a block, the units that it stands in. Hot: every character of the site passes here, see docs/decisions/0028.</summary>
/// <remarks>
/// An open-addressing table by the top bits of the hash. An entry holds the unit that is being read; when the gram is met in a later one, the former is
/// appended to a chain of small chunks, a byte or two for each. So a repeat within a unit costs one look, and what is kept is compact from the start.
/// Not safe for threads: one for each.
/// </remarks>
/// <param name="isWide">True to gather triples, false to gather pairs and singles; these have a table of their own.</param>
internal sealed class GramTable(bool isWide)
{
    /// <summary>The parts of all hashes in which runs are given out; part p holds the hashes whose top eight bits are p.</summary>
    public const int Parts = 1 << PartBits;

    public const int PartBits = 8;

    private const int LinkLength = 4;
    private const int FirstChunk = 8;
    private const int LargestLevel = 5;
    private const int FewestSlotBits = 14;

    // The table is larger than the nearest caches: an entry is asked for some grams before it is needed.
    private const int Ahead = 12;

    private readonly Entry[] _singles = isWide ? [] : new Entry[char.MaxValue + 1];
    private readonly List<char> _usedSingles = [];
    private Entry[] _entries = new Entry[1 << FewestSlotBits];
    private int _shift = 32 - FewestSlotBits;
    private int _count;

    // Place 0 is no chunk.
    private byte[] _chunks = new byte[1 << 16];
    private int _chunksLength = FirstChunk;

    public void Clear()
    {
        foreach (char c in _usedSingles)
        {
            _singles[c] = default;
        }

        _usedSingles.Clear();
        Array.Clear(_entries);
        _count = 0;
        _chunksLength = FirstChunk;
    }

    /// <summary>Notes the pairs or triples of a unit.</summary>
    /// <param name="grams">All its grams in any order, repeats among them.</param>
    /// <param name="unit">The unit's number in the block, from 1; never lower than before.</param>
    /// <param name="counts">Counts the pairs of the unit; null for triples.</param>
    public void Add(ReadOnlySpan<GramPlace> grams, int unit, BucketCounts? counts)
    {
        for (int i = 0; i < Math.Min(Ahead, grams.Length); i++)
        {
            Prefetch(grams[i].Hash);
        }

        for (int i = 0; i < grams.Length; i++)
        {
            if (i + Ahead < grams.Length)
            {
                Prefetch(grams[i + Ahead].Hash);
                counts?.Prefetch(grams[i + Ahead].Hash);
            }

            ref readonly GramPlace gram = ref grams[i];
            ref Entry entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), gram.Hash >> _shift);
            if (entry.Key != gram.Key)
            {
                entry = ref Find(gram.Hash, gram.Key);
            }

            if (Note(ref entry, unit, gram.Seen) && counts is not null)
            {
                counts.Add(gram.Hash, unit);
            }
        }
    }

    /// <summary>Notes that a single character stands in a unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSingle(char c, int unit, int seen)
    {
        ref Entry entry = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_singles), c);
        if (entry.Unit == 0)
        {
            _usedSingles.Add(c);
        }

        Note(ref entry, unit, seen);
    }

    /// <summary>Writes the runs of all grams, part by part, and where each part begins.</summary>
    /// <param name="output">Of each gram: key, the run's length in bytes, the run. See <see cref="GramRun"/>.</param>
    public int[] WriteRuns(ByteBuffer output)
    {
        var starts = new int[Parts + 1];
        char[][] singles = [.. Enumerable.Range(0, Parts).Select(_ => Array.Empty<char>())];
        foreach (IGrouping<int, char> part in _usedSingles.GroupBy(c => PartOf(GramHash.Pair('\0', c))))
        {
            singles[part.Key] = [.. part];
        }

        for (int part = 0; part < Parts; part++)
        {
            starts[part] = output.Length;
            foreach (char c in singles[part])
            {
                _singles[c].Key = GramHash.Pair('\0', c);
                WriteRun(ref _singles[c], output);
            }

            WritePart(part, output);
        }

        starts[Parts] = output.Length;
        return starts;
    }

    /// <summary>The part of all hashes that a hash lies in.</summary>
    public static int PartOf(uint hash) => (int)(hash >> (32 - PartBits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Prefetch(uint hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_entries), hash >> _shift)));
        }
    }

    private uint HashOf(ulong key) => isWide ? GramHash.OfTriple(key) : (uint)key;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Note(ref Entry entry, int unit, int seen)
    {
        if (entry.Unit == unit)
        {
            entry.State = GramState.Add(entry.State, seen);
            return false;
        }

        if (entry.Unit != 0)
        {
            Append(ref entry);
        }

        entry.Unit = unit;
        entry.State = (byte)seen;
        return true;
    }

    private ref Entry Find(uint hash, ulong key)
    {
        int mask = _entries.Length - 1;
        int slot = (int)(hash >> _shift);
        while (_entries[slot].Key != key)
        {
            if (_entries[slot].Key == 0)
            {
                if (_count * 2 >= _entries.Length)
                {
                    Grow();
                    return ref Find(hash, key);
                }

                _count++;
                _entries[slot].Key = key;
                break;
            }

            slot = (slot + 1) & mask;
        }

        return ref _entries[slot];
    }

    private void Grow()
    {
        Entry[] old = _entries;
        _entries = new Entry[old.Length * 2];
        _shift--;
        int mask = _entries.Length - 1;
        foreach (ref Entry entry in old.AsSpan())
        {
            if (entry.Key != 0)
            {
                int slot = (int)(HashOf(entry.Key) >> _shift);
                while (_entries[slot].Key != 0)
                {
                    slot = (slot + 1) & mask;
                }

                _entries[slot] = entry;
            }
        }
    }

    /// <summary>Appends the unit that an entry holds to its chain.</summary>
    private void Append(ref Entry entry)
    {
        uint value = (uint)(entry.Unit - entry.Last) << 1;
        if (value >= 128 || entry.Room == 0 || GramState.ClassOf(entry.State) != MatchClass.Text)
        {
            AppendSlowly(ref entry);
            return;
        }

        // What GramRun.Write would write: one byte, as for most.
        entry.Last = entry.Unit;
        entry.Length++;
        entry.Room--;
        _chunks[entry.At++] = (byte)value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlowly(ref Entry entry)
    {
        uint value = (uint)(entry.Unit - entry.Last) << 1;
        MatchClass match = GramState.ClassOf(entry.State);
        if (value < 1 << 14 && entry.Room >= 2 && (value < 128 || match == MatchClass.Text))
        {
            // Two bytes: a wider gap, or a class behind a narrow one.
            bool isText = match == MatchClass.Text;
            _chunks[entry.At] = (byte)(isText ? value | 128 : value | 1);
            _chunks[entry.At + 1] = (byte)(isText ? value >> 7 : (uint)match);
            entry.At += 2;
            entry.Room -= 2;
            entry.Length += 2;
            entry.Last = entry.Unit;
            return;
        }

        Span<byte> bytes = stackalloc byte[GramRun.LongestPosting];
        int count = GramRun.Write(bytes, entry.Unit - entry.Last, GramState.ClassOf(entry.State));
        entry.Last = entry.Unit;
        entry.Length += count;
        for (int i = 0; i < count; i++)
        {
            if (entry.Room == 0)
            {
                AddChunk(ref entry);
            }

            entry.Room--;
            _chunks[entry.At++] = bytes[i];
        }
    }

    private void AddChunk(ref Entry entry)
    {
        int size = FirstChunk << entry.Level;
        int start = _chunksLength;
        if (start + size > _chunks.Length)
        {
            Array.Resize(ref _chunks, _chunks.Length * 2);
        }

        _chunksLength += size;
        if (entry.Head == 0)
        {
            entry.Head = start;
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(_chunks.AsSpan(entry.At), start);
        }

        entry.At = start;
        entry.Room = (byte)(size - LinkLength);
        entry.Level = (byte)Math.Min(LargestLevel, entry.Level + 1);
    }

    /// <summary>Writes the entries of one part. An entry may lie behind its part's end, as far as slots are taken without a gap.</summary>
    private void WritePart(int part, ByteBuffer output)
    {
        int length = _entries.Length / Parts;
        int slot = part * length;
        int end = slot + length;
        int mask = _entries.Length - 1;
        for (; slot < end || _entries[slot & mask].Key != 0; slot++)
        {
            ref Entry entry = ref _entries[slot & mask];
            if (entry.Key != 0 && PartOf(HashOf(entry.Key)) == part)
            {
                WriteRun(ref entry, output);
            }
        }
    }

    private void WriteRun(ref Entry entry, ByteBuffer output)
    {
        Span<byte> last = stackalloc byte[GramRun.LongestPosting];
        int lastLength = GramRun.Write(last, entry.Unit - entry.Last, GramState.ClassOf(entry.State));
        GramRun.WriteHead(output, entry.Key, entry.Length + lastLength, isWide);
        int rest = entry.Length, at = entry.Head;
        for (int level = 0; rest > 0; level = Math.Min(LargestLevel, level + 1))
        {
            int room = (FirstChunk << level) - LinkLength;
            int count = Math.Min(rest, room);
            output.Add(_chunks.AsSpan(at, count));
            rest -= count;
            if (rest > 0)
            {
                at = BinaryPrimitives.ReadInt32LittleEndian(_chunks.AsSpan(at + room));
            }
        }

        output.Add(last[..lastLength]);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        public ulong Key;
        public int Unit;
        public int Last;
        public int Head;
        public int At;
        public int Length;
        public byte State;
        public byte Room;
        public byte Level;
    }
}
