using System.Text;

namespace Parkpress.Tests.Mutations;

/// <summary>What editors, keyboards, mail programs and broken disks do to a file; the same for the same seed, on every machine.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] s_intruders =
    [
        .. ((string[])
        [
            "\0", "\u0007", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200D", "\u200E", "\u202E", "\u2066", "\u2069", "\u2028", "\u3000", "\uFDD0", "\uFEFF",
            "\uFFFE", "\uFFFD", "\uFE0F", "\U000E0100", "\U0010FFFF", "\r", "\r\n", "\n\n", "\t", "---\n", "\n---\n", "```\n", "\n:::\n", "{{< a >}}", "{{<", "| ", "|---|\n", "**", "*", "[", "](", "<b>", "<!--",
            "-->", "<", "&", "&#x", "\\", "“", "”", "：", ": ", "#", "- ", "> ", "1. ", "    ", "[^1]", "\n[^1]: ", "{#a}", "~", "^", "==", "http://", "@",
        ]).Select(Encoding.UTF8.GetBytes),

        // Halves of surrogate pairs, an overlong zero, a lead byte alone, the first half of a Chinese character, GBK.
        [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xC0, 0x80], [0xFF], [0xE4, 0xB8], [0xD6, 0xD0, 0xCE, 0xC4],
    ];

    private readonly Random _random = new(seed);

    /// <summary><paramref name="file"/> with one to four changes.</summary>
    public byte[] Of(byte[] file)
    {
        var bytes = new List<byte>(file);
        for (int changes = _random.Next(1, 5); changes > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        int at = _random.Next(bytes.Count + 1);
        int length = Math.Min(_random.Next(1, _random.Next(4) == 0 ? 200 : 12), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 2:
                Swap(bytes, at, length);
                break;
            case 3:
                ChangeWidths(bytes, at);
                break;
            case 4:
                JoinLines(bytes, at);
                break;
            case 5:
                Cut(bytes, at);
                break;
            case 6:
                bytes.InsertRange(at, s_intruders[_random.Next(s_intruders.Length)]);
                break;
            default:
                MoveLine(bytes, at);
                break;
        }
    }

    private void Swap(List<byte> bytes, int at, int length)
    {
        List<byte> part = bytes.GetRange(at, length);
        bytes.RemoveRange(at, length);
        bytes.InsertRange(_random.Next(bytes.Count + 1), part);
    }

    // Half-width characters become full-width, and full-width ones half-width, up to the line's end.
    private static void ChangeWidths(List<byte> bytes, int at)
    {
        int start = at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', at - 1) + 1;
        int end = EndOfLine(bytes, start);
        char[] line = [.. Encoding.UTF8.GetString([.. bytes.GetRange(start, end - start)])
            .Select(c => c is > ' ' and < '\u007F' ? (char)(c + 0xFEE0) : c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c)];
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.UTF8.GetBytes(line));
    }

    private static void JoinLines(List<byte> bytes, int at)
    {
        int end = EndOfLine(bytes, at);
        if (end < bytes.Count)
        {
            bytes.RemoveAt(end);
        }
    }

    // Rarely: what is cut off is not looked at any more.
    private void Cut(List<byte> bytes, int at)
    {
        if (_random.Next(3) == 0)
        {
            bytes.RemoveRange(at, bytes.Count - at);
        }
        else
        {
            bytes.RemoveRange(0, Math.Min(at, 3));
        }
    }

    private void MoveLine(List<byte> bytes, int at)
    {
        int end = Math.Min(EndOfLine(bytes, at) + 1, bytes.Count);
        List<byte> line = bytes.GetRange(at, end - at);
        bytes.RemoveRange(at, end - at);
        int other = EndOfLine(bytes, _random.Next(bytes.Count + 1));
        bytes.InsertRange(Math.Min(other + 1, bytes.Count), line);
    }

    private static int EndOfLine(List<byte> bytes, int at)
    {
        int end = bytes.IndexOf((byte)'\n', at);
        return end < 0 ? bytes.Count : end;
    }
}
