using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Prose;

/// <summary>Folds white space: runs become one space, block ends one line feed, none at either end.</summary>
internal static class PlainText
{
    /// <param name="text">Text with <see cref="TextCollector.BlockEnd"/> between blocks.</param>
    /// <param name="buffer">Scratch space, overwritten.</param>
    public static string Fold(ReadOnlySpan<char> text, TextBuffer buffer)
    {
        buffer.Clear();
        while (true)
        {
            char gap = SkipGap(ref text);
            if (text.IsEmpty)
            {
                return buffer.ToString();
            }

            if (buffer.Length > 0)
            {
                buffer.Append(gap);
            }

            int length = 1;
            while (length < text.Length && !IsGap(text[length]))
            {
                length++;
            }

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

    // Nearly every character is behind the last that is white space, or ASCII: two comparisons decide.
    private static bool IsGap(char c) =>
        c <= '\u3000' && (c <= ' ' || c >= '\u0085') && (c == TextCollector.BlockEnd || char.IsWhiteSpace(c));
}
