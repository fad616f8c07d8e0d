using System.Buffers.Binary;

namespace Parkpress.Search;

/// <summary>The units of one gram in one block, as they are put aside until all blocks are read: key, length in bytes, then the gaps between units.</summary>
/// <remarks>A gap is doubled; its low bit is set when a byte with the class follows, which that of text, the usual one, goes without.</remarks>
internal static class GramRun
{
    /// <summary>Bytes of a posting at most.</summary>
    public const int LongestPosting = 6;

    private const int NarrowKey = 4;
    private const int WideKey = 6;

    /// <summary>Writes one posting; how many bytes it has.</summary>
    /// <param name="gap">From the unit before, at least 1; the first one counts from 0.</param>
    public static int Write(Span<byte> target, int gap, MatchClass match)
    {
        uint value = ((uint)gap << 1) | (match == MatchClass.Text ? 0u : 1u);
        int count = WriteNumber(target, value);
        if (match != MatchClass.Text)
        {
            target[count++] = (byte)match;
        }

        return count;
    }

    public static void WriteHead(ByteBuffer output, ulong key, int length, bool isWide)
    {
        Span<byte> free = output.Free(WideKey + 2 + 5);
        BinaryPrimitives.WriteUInt64LittleEndian(free, key);
        int keyLength = isWide ? WideKey : NarrowKey;
        output.Length += keyLength + WriteNumber(free[keyLength..], (uint)length);
    }

    /// <summary>Reads what <see cref="WriteHead"/> wrote; <paramref name="at"/> moves to the run.</summary>
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
