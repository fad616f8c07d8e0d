using System.Numerics;
using System.Runtime.InteropServices;

namespace Parkpress.Assets.QrCode;

/// <summary>A QR code after ISO/IEC 18004: byte mode, error correction level M, the smallest version that holds the text.</summary>
/// <remarks>
/// Hot, for every page shows its address: lines of modules are words, so that 64 of them are looked at in one step. Held against
/// QRCoder in all versions by <c>QrSymbolLaws</c>.
/// </remarks>
internal sealed class QrSymbol
{
    /// <summary>Bytes of text in the largest code.</summary>
    public const int MaxLength = 2331;

    private readonly QrVersion _version;
    private readonly byte[] _rows;

    private QrSymbol(QrVersion version, byte[] rows)
    {
        _version = version;
        _rows = rows;
    }

    /// <summary>Modules on each side, without the quiet zone.</summary>
    public int Size => _version.Size;

    /// <summary>True where column <paramref name="x"/> of row <paramref name="y"/> is dark.</summary>
    public bool this[int x, int y] => (_rows[(y * _version.Stride) + (x >> 3)] >> (x & 7) & 1) != 0;

    /// <summary>The code of a text; null when it is longer than <see cref="MaxLength"/>.</summary>
    public static QrSymbol? TryEncode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxLength)
        {
            return null;
        }

        QrVersion version = QrVersion.ThatHolds(utf8.Length);
        int length = version.Size * version.Stride;
        var rows = new byte[length];
        Span<byte> columns = stackalloc byte[length];
        columns.Clear();
        Place(version, utf8, rows, columns);
        Mask(version, rows, columns);
        return new QrSymbol(version, rows);
    }

    /// <summary>The modules of a row, the first in the lowest bit of the first word; light behind the end.</summary>
    public ReadOnlySpan<ulong> Row(int y) => MemoryMarshal.Cast<byte, ulong>(_rows.AsSpan(y * _version.Stride, _version.Stride));

    /// <summary>Lays the text and its error correction out, unmasked, in rows and in columns.</summary>
    private static void Place(QrVersion version, ReadOnlySpan<byte> utf8, Span<byte> rows, Span<byte> columns)
    {
        Span<byte> codewords = stackalloc byte[version.CodewordCount];
        QrCodewords.Write(version, utf8, codewords);
        ReadOnlySpan<QrVersion.Cell> cells = version.DataCells;
        for (int i = 0; i < codewords.Length; i++)
        {
            for (uint bits = codewords[i]; bits != 0; bits &= bits - 1)
            {
                QrVersion.Cell cell = cells[(i << 3) + 7 - BitOperations.TrailingZeroCount(bits)];
                rows[cell.InRows >> 3] |= (byte)(1 << (cell.InRows & 7));
                columns[cell.InColumns >> 3] |= (byte)(1 << (cell.InColumns & 7));
            }
        }
    }

    /// <summary>Applies the first of the masks with the smallest penalty.</summary>
    private static void Mask(QrVersion version, Span<byte> rows, ReadOnlySpan<byte> columns)
    {
        Span<byte> maskedRows = stackalloc byte[rows.Length];
        Span<byte> maskedColumns = stackalloc byte[rows.Length];
        int best = 0;
        int bestPenalty = int.MaxValue;
        for (int mask = 0; mask < QrVersion.MaskCount; mask++)
        {
            Xor(rows, version.MaskRows(mask), maskedRows);
            Xor(columns, version.MaskColumns(mask), maskedColumns);
            int penalty = QrPenalty.Of(version, maskedRows, maskedColumns, bestPenalty);
            if (penalty < bestPenalty)
            {
                (best, bestPenalty) = (mask, penalty);
            }
        }

        Xor(rows, version.MaskRows(best), rows);
    }

    private static void Xor(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> result)
    {
        ReadOnlySpan<ulong> left = MemoryMarshal.Cast<byte, ulong>(a);
        ReadOnlySpan<ulong> right = MemoryMarshal.Cast<byte, ulong>(b);
        Span<ulong> target = MemoryMarshal.Cast<byte, ulong>(result);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = left[i] ^ right[i];
        }
    }
}
