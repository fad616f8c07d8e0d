using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions;

/// <summary>Looks, while a paragraph is parsed, for emphasis that was opened and not closed so far.</summary>
internal static class OpenEmphasis
{
    /// <summary>Whether <paramref name="mark"/> is open behind <paramref name="last"/>.</summary>
    /// <remarks>
    /// Until the paragraph ends, every delimiter is a container around all that follows it, whether it opens or
    /// closes: an odd number of them leaves one open.
    /// </remarks>
    public static bool Has(Inline? last, char mark)
    {
        bool isOpen = false;
        for (Inline? node = last; node is not null; node = node.Parent)
        {
            isOpen ^= node is EmphasisDelimiterInline delimiter && delimiter.DelimiterChar == mark;
        }

        return isOpen;
    }
}
