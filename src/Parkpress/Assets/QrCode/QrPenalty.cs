using System.Buffers.Binary;
using System.Numerics;

namespace Parkpress.Assets.QrCode;

/// <summary>How badly a masked code would scan, after section 7.8.3 of ISO/IEC 18004: less is better.</summary>
internal static class QrPenalty
{
    // A line that is longer than a word is looked at in windows that overlap: a pattern is counted in the window where it
    // begins, and the longest one has 11 modules.
    private const int WindowStep = 48;

    /// <summary>The penalty; when it is at least <paramref name="limit"/>, the part that was counted by then.</summary>
    /// <param name="rows">All modules, row after row.</param>
    /// <param name="columns">The same, column after column.</param>
    public static int Of(QrVersion version, ReadOnlySpan<byte> rows, ReadOnlySpan<byte> columns, int limit)
    {
        int size = version.Size;
        int step = size <= 64 ? 64 : WindowStep;
        int penalty = Balance(rows, size);
        for (int at = 0; at < size && penalty < limit; at += step)
        {
            penalty += Blocks(version, rows, at, step);
        }

        for (int at = 0; at < size && penalty < limit; at += step)
        {
            penalty += Lines(version, rows, at, step);
        }

        for (int at = 0; at < size && penalty < limit; at += step)
        {
            penalty += Lines(version, columns, at, step);
        }

        return penalty;
    }

    /// <summary>10 for every 5 per cent away from as many dark as light modules.</summary>
    private static int Balance(ReadOnlySpan<byte> rows, int size)
    {
        int dark = 0;
        for (int i = 0; i < rows.Length; i += sizeof(ulong))
        {
            dark += BitOperations.PopCount(BinaryPrimitives.ReadUInt64LittleEndian(rows[i..]));
        }

        int twentieths = dark * 20 / (size * size);
        return Math.Min(Math.Abs(twentieths - 10), Math.Abs(twentieths - 9)) * 10;
    }

    /// <summary>3 for every square of 2 by 2 modules of one colour.</summary>
    private static int Blocks(QrVersion version, ReadOnlySpan<byte> rows, int at, int step)
    {
        ulong starts = LowBits(Math.Min(version.Size - 1 - at, step));
        int offset = at >> 3;
        ulong above = BinaryPrimitives.ReadUInt64LittleEndian(rows[offset..]);
        ulong aboveEqual = ~(above ^ (above >> 1));
        int count = 0;
        for (int y = 1; y < version.Size; y++)
        {
            ulong below = BinaryPrimitives.ReadUInt64LittleEndian(rows[((y * version.Stride) + offset)..]);
            ulong belowEqual = ~(below ^ (below >> 1));
            count += BitOperations.PopCount(aboveEqual & belowEqual & ~(above ^ below) & starts);
            (above, aboveEqual) = (below, belowEqual);
        }

        return 3 * count;
    }

    /// <summary>
    /// Along each line, for what begins in one window: runs of 5 and more of one colour, 3 and 1 more for each further module; and
    /// 40 for what looks like a finder, 1011101 with four light modules before or behind.
    /// </summary>
    private static int Lines(QrVersion version, ReadOnlySpan<byte> lines, int at, int step)
    {
        int left = version.Size - at;
        ulong counted = LowBits(Math.Min(left, step));
        ulong fives = LowBits(left - 4);
        ulong fours = LowBits(left - 3);
        int runs = 0;
        int finders = 0;
        for (int i = at >> 3; i < lines.Length; i += version.Stride)
        {
            ulong line = BinaryPrimitives.ReadUInt64LittleEndian(lines[i..]);
            ulong pairs = ~(line ^ (line >> 1));
            ulong threes = pairs & (pairs >> 1);
            ulong run = threes & (threes >> 2) & fives;
            runs += BitOperations.PopCount(run & counted) + (2 * BitOperations.PopCount(run & ~(run >> 1) & counted));
            ulong light = ~line & (~line >> 1);
            ulong lights = light & (light >> 2) & fours;
            ulong finder = line & (line >> 2) & (line >> 3) & (line >> 4) & (line >> 6) & ~((line >> 1) | (line >> 5));
            finders += BitOperations.PopCount(finder & (lights >> 7) & counted) + BitOperations.PopCount(lights & (finder >> 4) & counted);
        }

        return runs + (40 * finders);
    }

    private static ulong LowBits(int count) => count >= 64 ? ulong.MaxValue : count <= 0 ? 0 : (1UL << count) - 1;
}
