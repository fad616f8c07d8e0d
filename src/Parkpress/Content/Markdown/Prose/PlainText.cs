using System.Buffers;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Prose;

/// <summary>Folds white space: runs become one space, block ends one line feed, none at either end.</summary>
/// <remarks>Hot: every text passes here. From gap to gap it is copied as it is.</remarks>
internal static class PlainText
{
    // In ASCII. The others are looked for only in a text that holds one; see AuthorText for what a SearchValues of all would cost.
    private static readonly SearchValues<char> s_asciiGaps = SearchValues.Create("\t\n\v\f\r \u001E");

    /// <param name="text">Text with <see cref="TextCollector.BlockEnd"/> between blocks.</param>
    /// <param name="buffer">Scratch space, overwritten.</param>
    public static string Fold(ReadOnlySpan<char> text, TextBuffer buffer)
    {
        FoldInto(buffer, text);
        return buffer.ToString();
    }

    /// <summary>As <see cref="Fold"/>; the result is what <paramref name="buffer"/> then holds.</summary>
    public static void FoldInto(TextBuffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Clear();
        bool hasOtherGaps = text.IndexOfAnyInRange('\u0085', '\u00A0') >= 0
            || text.IndexOfAny('\u1680', '\u3000') >= 0
            || text.IndexOfAnyInRange('\u2000', '\u200A') >= 0
            || text.IndexOfAny("\u2028\u2029\u202F\u205F") >= 0;
        while (true)
        {
            char gap = SkipGap(ref text);
            if (text.IsEmpty)
            {
                return;
            }

            if (buffer.Length > 0)
            {
                buffer.Append(gap);
            }

            int length = hasOtherGaps ? IndexOfGap(text) : text.IndexOfAny(s_asciiGaps);
            length = length < 0 ? text.Length : length;
            buffer.Append(text[..length]);
            text = text[length..];
        }
    }

    // What the gap at the start of the text becomes.
    private static char SkipGap(ref ReadOnlySpan<char> text)
    {
        char gap = ' ';
        int length = 0;
        while (length < text.Length && IsGap(text[length]))
        {
            gap = text[length++] == TextCollector.BlockEnd ? '\n' : gap;
        }

        text = text[length..];
        return gap;
    }

    private static int IndexOfGap(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && !IsGap(text[i]))
        {
            i++;
        }

        return i;
    }

    // Nearly every character is behind the last that is white space, or ASCII: two comparisons decide.
    private static bool IsGap(char c) =>
        c <= '\u3000' && (c <= ' ' || c >= '\u0085') && (c == TextCollector.BlockEnd || char.IsWhiteSpace(c));
}
