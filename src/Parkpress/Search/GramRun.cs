using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Parkpress.Search;

/// <summary>The units of one gram in one block, as they are put aside until all blocks are read: key, length in bytes, then the gaps between units.</summary>
/// <remarks>A gap is doubled; its low bit is set when a byte with the class follows, which that of text, the usual one, goes without.</remarks>
internal static class GramRun
{
    private const int LongestNumber = 5;
    private const int LongestPosting = LongestNumber + 1;
    private const int NarrowKey = 4;
    private const int WideKey = 6;

    /// <summary>Writes a key and a place for the length of the run; the room for the run.</summary>
    /// <param name="most">Postings at most.</param>
    public static Span<byte> StartHead(ByteBuffer output, ulong key, int most, bool isWide)
    {
        int headLength = (isWide ? WideKey : NarrowKey) + 1;
        Span<byte> free = output.Free(sizeof(ulong) + LongestNumber + (most * LongestPosting));
        BinaryPrimitives.WriteUInt64LittleEndian(free, key);
        output.Length += headLength;
        return free[headLength..];
    }

    /// <summary>Writes one posting; how many bytes it has.</summary>
    /// <param name="gap">From the unit before, at least 1; the first one counts from 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(Span<byte> target, int gap, MatchClass match)
    {
        if (match == MatchClass.Text)
        {
            if (gap < 64)
            {
                target[0] = (byte)(gap << 1);
                return 1;
            }

            return WriteNumber(target, (uint)gap << 1);
        }

        int count = WriteNumber(target, ((uint)gap << 1) | 1);
        target[count] = (byte)match;
        return count + 1;
    }

    /// <summary>Ends the run behind the head: writes its length, now that it is known.</summary>
    public static void EndHead(ByteBuffer output, int length)
    {
        Span<byte> run = output.Free(length + LongestNumber);
        output.Length += length;
        if (length < 128)
        {
            output.Written[^(length + 1)] = (byte)length;
            return;
        }

        Span<byte> number = stackalloc byte[LongestNumber];
        int count = WriteNumber(number, (uint)length);
        run[..length].CopyTo(run[(count - 1)..]);
        output.Length += count - 1;
        number[..count].CopyTo(output.Written[^(length + count)..]);
    }

    /// <summary>Reads what <see cref="StartHead"/> and <see cref="EndHead"/> wrote; <paramref name="at"/> moves to the run.</summary>
    public static void ReadHead(ReadOnlySpan<byte> bytes, ref int at, bool isWide, out ulong key, out int length)
    {
        key = BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
        if (isWide)
        {
            key |= (ulong)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + NarrowKey)..]) << 32;
        }

        at += isWide ? WideKey : NarrowKey;
        length = (int)ReadNumber(bytes, ref at);
    }

    /// <summary>Adds the units of a run to a list.</summary>
    /// <param name="before">Number of the last unit before the block, -1 when it is the first.</param>
    public static void Read(ReadOnlySpan<byte> run, int before, PostingList list)
    {
        int unit = before;
        for (int at = 0; at < run.Length;)
        {
            uint value = run[at] < 128 ? run[at++] : ReadNumber(run, ref at);
            unit += (int)(value >> 1);
            if ((value & 1) == 0)
            {
                list.Add(MatchClass.Text, unit);
            }
            else
            {
                list.Add((MatchClass)run[at++], unit);
            }
        }
    }

    private static int WriteNumber(Span<byte> target, uint value)
    {
        if (value < 128)
        {
            target[0] = (byte)value;
            return 1;
        }

        int count = 0;
        for (; value >= 128; value >>= 7)
        {
            target[count++] = (byte)(value | 128);
        }

        target[count++] = (byte)value;
        return count;
    }

    private static uint ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            value |= (uint)(next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }
    }
}
