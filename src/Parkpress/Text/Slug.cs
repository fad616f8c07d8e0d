using System.Buffers;
using System.Text;
using Parkpress.Text.Normalization;
using Parkpress.Text.Pinyin;

namespace Parkpress.Text;

/// <summary>Makes one segment of a path out of any text.</summary>
internal static class Slug
{
    // Half of what Linux allows a name: room for an extension, for a mark against clashes and for percent-encoding by tools.
    private const int MaxBytes = 120;

    private static readonly SearchValues<char> s_plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>
    /// A segment of lower-case letters, digits, 汉字, <c>-</c> and <c>_</c>, at most 120 bytes of UTF-8, that is a safe name
    /// on Linux, Windows and object storage; empty when the text has no letter or digit to offer.
    /// </summary>
    /// <param name="text">A title or the name of a file.</param>
    /// <param name="style">What becomes of 汉字. With <see cref="SlugStyle.Keep"/> a slug is its own slug.</param>
    public static string FromText(string text, SlugStyle style)
    {
        return IsPlain(text) ? text : Make(text, style);
    }

    /// <summary>The same without a shorter way for names that are slugs already.</summary>
    internal static string Make(string text, SlugStyle style)
    {
        string normalized = Nfkc.Normalize(text);
        string spelt = style == SlugStyle.Pinyin ? Romanizer.Romanize(normalized) : normalized;

        // Lower case and dropped signs bring letters and marks together that compose.
        string words = Nfkc.Normalize(WordText.Join(spelt, '-'));
        string cut = Cut(words);
        return DeviceName.IsReserved(cut) ? cut + "-" : cut;
    }

    /// <summary>True for small letters, digits and single hyphens between them: most files are named so, and the long way costs a microsecond.</summary>
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= MaxBytes
        && text.AsSpan().IndexOfAnyExcept(s_plain) < 0
        && text[0] != '-' && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal)
        && !DeviceName.IsReserved(text);

    private static string Cut(string words)
    {
        int bytes = 0;
        int end = 0;
        int index = 0;
        foreach (Rune rune in words.EnumerateRunes())
        {
            // A letter keeps all its marks or goes as a whole.
            end = WordText.IsMark(rune) ? end : index;
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes)
            {
                return words[..end].TrimEnd('-');
            }

            index += rune.Utf16SequenceLength;
        }

        return words;
    }
}
