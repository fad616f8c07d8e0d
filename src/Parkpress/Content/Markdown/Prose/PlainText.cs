using System.Buffers;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Prose;

/// <summary>Folds white space: runs become one space, block ends one line feed, none at either end.</summary>
/// <remarks>Hot: every text passes here. From gap to gap it is copied as it is.</remarks>
internal static class PlainText
{
    // All that char.IsWhiteSpace knows, and the end of a block.
    private static readonly SearchValues<char> s_gaps = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\u001E");

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

            int length = text.IndexOfAny(s_gaps);
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
        while (length < text.Length && s_gaps.Contains(text[length]))
        {
            gap = text[length++] == TextCollector.BlockEnd ? '\n' : gap;
        }

        text = text[length..];
        return gap;
    }
}
