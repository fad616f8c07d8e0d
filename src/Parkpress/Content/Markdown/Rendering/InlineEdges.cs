using System.Buffers;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;
using Parkpress.Content.Markdown.Prose;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Looks at the characters on both sides of a soft line break, through emphasis and links.</summary>
internal static class InlineEdges
{
    // Deeper nesting than this around a line break is no prose; the break then stays.
    private const int MaximumSteps = 16;

    /// <summary>Whether the texts on both sides of <paramref name="lineBreak"/> belong together without a space.</summary>
    public static bool JoinAround(LineBreakInline lineBreak) =>
        Before(lineBreak) is { } before && After(lineBreak) is { } after && LineJoin.IsSeamless(before, after);

    private static Rune? Before(Inline node)
    {
        for (int step = 0; step < MaximumSteps; step++)
        {
            if (node.PreviousSibling is { } sibling)
            {
                // The number of a note hangs on the word in front of it.
                if (sibling is FootnoteLink)
                {
                    node = sibling;
                    continue;
                }

                return LastOf(sibling);
            }

            if (node.Parent is not { } parent)
            {
                return null;
            }

            // An unclosed `[` or `![` is text that stands in front of its children.
            if (parent is DelimiterInline delimiter)
            {
                return Last(delimiter.ToLiteral());
            }

            node = parent;
        }

        return null;
    }

    private static Rune? After(Inline node)
    {
        for (int step = 0; step < MaximumSteps; step++)
        {
            if (node.NextSibling is { } sibling)
            {
                return FirstOf(sibling);
            }

            if (node.Parent is not { } parent)
            {
                return null;
            }

            node = parent;
        }

        return null;
    }

    /// <summary>The first character of what <paramref name="node"/> holds; null when that is no text.</summary>
    public static Rune? FirstOf(Inline? node)
    {
        for (int step = 0; step < MaximumSteps; step++)
        {
            switch (node)
            {
                case LiteralInline literal:
                    return First(literal.Content.AsSpan());
                case HtmlEntityInline entity:
                    return First(entity.Transcoded.AsSpan());
                case CodeInline code:
                    return First(code.ContentSpan);
                case DelimiterInline delimiter:
                    return First(delimiter.ToLiteral());
                case ContainerInline container:
                    node = container.FirstChild;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static Rune? LastOf(Inline? node)
    {
        for (int step = 0; step < MaximumSteps; step++)
        {
            switch (node)
            {
                case LiteralInline literal:
                    return Last(literal.Content.AsSpan());
                case HtmlEntityInline entity:
                    return Last(entity.Transcoded.AsSpan());
                case CodeInline code:
                    return Last(code.ContentSpan);
                case DelimiterInline { LastChild: null } delimiter:
                    return Last(delimiter.ToLiteral());
                case ContainerInline container:
                    node = container.LastChild;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static Rune? First(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out Rune rune, out _) == OperationStatus.Done ? rune : null;

    private static Rune? Last(ReadOnlySpan<char> text) =>
        Rune.DecodeLastFromUtf16(text, out Rune rune, out _) == OperationStatus.Done ? rune : null;
}
