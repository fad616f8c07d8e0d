using System.Buffers;
using System.Globalization;
using System.Text;

namespace Parkpress.Text;

/// <summary>The path of a URL: as a reader writes it, with 汉字, and as a link carries it, percent-encoded.</summary>
internal static class UrlPath
{
    private const int MaxSegmentBytes = 255;
    private const string HexDigits = "0123456789ABCDEF";

    // Unreserved characters, the slash, and the sub-delimiters that mean nothing to HTML either. A colon is encoded, for
    // in a relative path it would be read as the end of a scheme.
    private static readonly SearchValues<char> s_plain = SearchValues.Create(
        "/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$()*+,;=@");

    private static readonly SearchValues<char> s_unsafeInSegment = SearchValues.Create("/\\<>:\"|?*");

    /// <summary>
    /// <paramref name="path"/> for use in an <c>href</c>, in ASCII without quotes or ampersands; the same instance when
    /// nothing needs encoding. A lone surrogate is encoded as U+FFFD.
    /// </summary>
    /// <param name="path">A path that is not encoded yet: a percent sign stands for itself.</param>
    public static string Encode(string path)
    {
        int first = path.AsSpan().IndexOfAnyExcept(s_plain);
        if (first < 0)
        {
            return path;
        }

        // A character becomes at most nine: `%E6%B1%9F`.
        char[] buffer = ArrayPool<char>.Shared.Rent(path.Length * 9);
        try
        {
            path.CopyTo(0, buffer, 0, first);
            int length = first;
            Span<byte> utf8 = stackalloc byte[4];
            foreach (Rune rune in path.AsSpan(first).EnumerateRunes())
            {
                if (rune.IsBmp && s_plain.Contains((char)rune.Value))
                {
                    buffer[length++] = (char)rune.Value;
                    continue;
                }

                foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)])
                {
                    buffer[length++] = '%';
                    buffer[length++] = HexDigits[b >> 4];
                    buffer[length++] = HexDigits[b & 15];
                }
            }

            return new string(buffer, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>The path that <paramref name="path"/> encodes; what is not valid percent-encoded UTF-8 stays as written.</summary>
    public static string Decode(string path) => Uri.UnescapeDataString(path);

    /// <summary>
    /// True when <paramref name="segment"/> may be the name of a folder or file on every system that a site is built on or
    /// served from: no separators, nothing that Windows refuses, nothing invisible, at most 255 bytes of UTF-8.
    /// </summary>
    public static bool IsSafeSegment(ReadOnlySpan<char> segment) =>
        !segment.IsEmpty
        && !segment.ContainsAny(s_unsafeInSegment)
        && segment[^1] is not ('.' or ' ')
        && segment[0] != ' '
        && !DeviceName.IsReserved(segment)
        && Encoding.UTF8.GetByteCount(segment) <= MaxSegmentBytes
        && HasOnlyVisibleCharacters(segment);

    private static bool HasOnlyVisibleCharacters(ReadOnlySpan<char> segment)
    {
        while (!segment.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(segment, out Rune rune, out int length) != OperationStatus.Done || IsInvisible(rune))
            {
                return false;
            }

            segment = segment[length..];
        }

        return true;
    }

    // U+200C and U+200D shape Persian and Indic words and join emoji: names in use carry them.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF,
        _ => false,
    };
}
