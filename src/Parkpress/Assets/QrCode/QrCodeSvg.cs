using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using System.Text;
using Parkpress.Text;

namespace Parkpress.Assets.QrCode;

/// <summary>Draws QR codes as inline SVG.</summary>
internal static class QrCodeSvg
{
    private const int QuietZone = 4;

    /// <summary>
    /// The drawing for HTML: one dark path on a white square, so that it scans on a dark page too; sized by CSS, class
    /// <c>qr</c>. Error correction level M, UTF-8, a quiet zone of 4 modules. Empty when <paramref name="text"/> is
    /// longer than the 2,331 bytes that a code holds.
    /// </summary>
    /// <param name="text">What to encode, usually an address.</param>
    /// <param name="label">What a screen reader says; plain text.</param>
    public static string Encode(string text, string label)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(text, label, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes what <see cref="Encode"/> returns, as UTF-8.</summary>
    public static void Write(string text, string label, IBufferWriter<byte> output)
    {
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            if (QrSymbol.TryEncode(utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8))) is { } code)
            {
                Write(code, label, output);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    // Rows lie along whole numbers: the view begins half a module above, and the code itself at 0.
    private static void Write(QrSymbol code, string label, IBufferWriter<byte> output)
    {
        int side = code.Size + (2 * QuietZone);
        output.Write(Encoding.UTF8.GetBytes(
            $"<svg class=\"qr\" viewBox=\"-4 -4.5 {side} {side}\" role=\"img\" aria-label=\"{HtmlText.Escape(label)}\" shape-rendering=\"crispEdges\">"));
        output.Write(Encoding.UTF8.GetBytes($"<path fill=\"#fff\" d=\"M-4-4.5h{side}v{side}h-{side}z\"/><path stroke=\"#000\" d=\""));

        // A run takes at most 9 bytes, `M176 176h177` being the longest beginning of a row, and every second module may begin one.
        Span<byte> path = output.GetSpan(code.Size * ((code.Size * 5) + 9));
        int length = 0;
        for (int y = 0; y < code.Size; y++)
        {
            length += WriteRow(code.Row(y), y, path[length..]);
        }

        output.Advance(length);
        output.Write("\"/></svg>"u8);
    }

    /// <summary>One stroke for every run of dark modules: the first goes to its place, the next ones step over the gap before them.</summary>
    private static int WriteRow(ReadOnlySpan<ulong> row, int y, Span<byte> path)
    {
        int length = 0;
        int start = 0;
        int end = -1;
        bool isDark = false;
        ulong before = 0;
        for (int word = 0; word < row.Length; word++)
        {
            // Where the colour changes. The last run ends inside the row, for no size of code fills its words.
            ulong changes = row[word] ^ ((row[word] << 1) | before);
            before = row[word] >> 63;
            for (; changes != 0; changes &= changes - 1, isDark = !isDark)
            {
                int at = (word << 6) + BitOperations.TrailingZeroCount(changes);
                if (isDark)
                {
                    path[length++] = (byte)'h';
                    length += WriteNumber(at - start, path[length..]);
                    end = at;
                    continue;
                }

                path[length++] = end < 0 ? (byte)'M' : (byte)'m';
                length += WriteNumber(end < 0 ? at : at - end, path[length..]);
                path[length++] = (byte)' ';
                length += WriteNumber(end < 0 ? y : 0, path[length..]);
                start = at;
            }
        }

        return length;
    }

    private static int WriteNumber(int number, Span<byte> target)
    {
        if (number < 10)
        {
            target[0] = (byte)('0' + number);
            return 1;
        }

        Utf8Formatter.TryFormat(number, target, out int written);
        return written;
    }
}
