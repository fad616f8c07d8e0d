using System.Collections.Immutable;

namespace Parkpress.Assets.QrCode;

/// <summary>All that a size of code, version 1 to 40 at level M, has whatever the text is. Made once, when it is first needed.</summary>
/// <remarks>
/// Modules stand in lines, rows or columns: one bit each, the first in the lowest bit of the first byte. A line takes one word of 64
/// bits, or four when it is longer than that.
/// </remarks>
internal sealed class QrVersion
{
    public const int MaskCount = 8;

    private const int Last = 40;

    // From here on the length of the text takes 16 bits.
    private const int LongCounts = 10;

    // ISO/IEC 18004, table 9, level M.
    private static readonly ImmutableArray<byte> s_correctionLengths =
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
        26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ];

    private static readonly ImmutableArray<byte> s_blockCounts =
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
        17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ];

    private static readonly QrVersion?[] s_versions = new QrVersion?[Last + 1];

    private readonly int _number;
    private readonly Cell[] _dataCells;
    private readonly byte[][] _maskRows;
    private readonly byte[][] _maskColumns;

    private QrVersion(int number)
    {
        _number = number;
        Size = (number * 4) + 17;
        Stride = Size <= 64 ? sizeof(ulong) : 4 * sizeof(ulong);
        var functions = new QrFunctionPatterns(number, Size);
        _dataCells = [.. FreeCells(functions).Select(cell => new Cell(BitOf(cell.X, cell.Y), BitOf(cell.Y, cell.X)))];
        _maskRows = [.. Enumerable.Range(0, MaskCount).Select(mask => Lines((x, y) => IsDark(functions, mask, x, y)))];
        _maskColumns = [.. Enumerable.Range(0, MaskCount).Select(mask => Lines((y, x) => IsDark(functions, mask, x, y)))];
        CodewordCount = _dataCells.Length / 8;
    }

    /// <summary>Modules on each side.</summary>
    public int Size { get; }

    /// <summary>Bytes that a line takes.</summary>
    public int Stride { get; }

    public int CodewordCount { get; }

    /// <summary>Error correction codewords of each block.</summary>
    public int CorrectionLength => s_correctionLengths[_number - 1];

    public int BlockCount => s_blockCounts[_number - 1];

    public int DataCodewordCount => CodewordCount - (CorrectionLength * BlockCount);

    /// <summary>True when the length of the text takes 16 bits; else 8.</summary>
    public bool HasLongCount => _number >= LongCounts;

    /// <summary>Where the bits of the codewords go, in order; a few cells behind them stay 0.</summary>
    public ReadOnlySpan<Cell> DataCells => _dataCells;

    /// <summary>The smallest version for a text of so many bytes, at most <see cref="QrSymbol.MaxLength"/>.</summary>
    public static QrVersion ThatHolds(int length)
    {
        int number = 1;
        while (number < Last && Capacity(number) < length)
        {
            number++;
        }

        // Whichever thread comes first: all would make the same.
        return s_versions[number] ??= new QrVersion(number);
    }

    /// <summary>Mask, format and all patterns that hold no data: what the data cells are combined with by XOR.</summary>
    public ReadOnlySpan<byte> MaskRows(int mask) => _maskRows[mask];

    /// <inheritdoc cref="MaskRows"/>
    public ReadOnlySpan<byte> MaskColumns(int mask) => _maskColumns[mask];

    /// <summary>Bytes of text: all modules but those of the patterns, less correction, mode and length.</summary>
    private static int Capacity(int number)
    {
        int alignments = (number / 7) + 2;
        int modules = (((16 * number) + 128) * number) + 64
            - (number < 2 ? 0 : (((25 * alignments) - 10) * alignments) - 55)
            - (number < 7 ? 0 : 36);
        return (modules / 8) - (s_correctionLengths[number - 1] * s_blockCounts[number - 1]) - (number >= LongCounts ? 3 : 2);
    }

    private static bool IsDark(QrFunctionPatterns functions, int mask, int x, int y) =>
        functions.IsReserved(x, y) ? functions.IsDark(x, y, mask) : IsMasked(mask, x, y);

    /// <summary>ISO/IEC 18004, table 10.</summary>
    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    /// <summary>Pairs of columns from right to left, alternately upwards and downwards, without the column of the timing pattern.</summary>
    private IEnumerable<(int X, int Y)> FreeCells(QrFunctionPatterns functions)
    {
        bool isUpwards = true;
        for (int right = Size - 1; right > 0; right -= right == 8 ? 3 : 2, isUpwards = !isUpwards)
        {
            for (int step = 0; step < Size; step++)
            {
                int y = isUpwards ? Size - 1 - step : step;
                for (int x = right; x >= right - 1; x--)
                {
                    if (!functions.IsReserved(x, y))
                    {
                        yield return (x, y);
                    }
                }
            }
        }
    }

    private byte[] Lines(Func<int, int, bool> isDark)
    {
        var lines = new byte[Size * Stride];
        for (int line = 0; line < Size; line++)
        {
            for (int i = 0; i < Size; i++)
            {
                if (isDark(i, line))
                {
                    int bit = BitOf(i, line);
                    lines[bit >> 3] |= (byte)(1 << (bit & 7));
                }
            }
        }

        return lines;
    }

    private ushort BitOf(int at, int line) => (ushort)((line * Stride * 8) + at);

    /// <summary>One module, as numbers of bits.</summary>
    public readonly record struct Cell(ushort InRows, ushort InColumns);
}
