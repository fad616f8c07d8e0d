using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>
/// Takes away the spaces with which a line is indented by hand, full-width ones or <c>&amp;emsp;&amp;emsp;</c>: indents are
/// the style sheet's, and in the midst of a paragraph that was broken into lines they would be holes.
/// </summary>
internal static class HandIndent
{
    public static void Strip(ReadingContext context, ContainerInline inlines)
    {
        bool isLineStart = true;
        Inline? node = inlines.FirstChild;
        while (node is not null)
        {
            Inline? next = node.NextSibling;
            isLineStart = node is LineBreakInline || (isLineStart && IsOnlyIndent(context, node));
            node = next;
        }
    }

    // Takes the indent from the node; true when nothing else was in it.
    private static bool IsOnlyIndent(ReadingContext context, Inline node)
    {
        if (node is HtmlEntityInline entity && entity.Transcoded.AsSpan().IsWhiteSpace())
        {
            Report(context, node.Span.Start, node.Span.End + 1);
            node.Remove();
            return true;
        }

        if (node is not LiteralInline literal || literal.Content.IsEmpty || !literal.Content.CurrentChar.IsWhitespace())
        {
            return false;
        }

        int before = literal.Content.Length;
        literal.Content.TrimStart();
        Report(context, node.Span.Start, node.Span.Start + before - literal.Content.Length);
        return literal.Content.IsEmpty;
    }

    private static void Report(ReadingContext context, int start, int end) =>
        context.ReportOnce(
            MarkdownRules.IndentBySpaces,
            context.Locate(start, end),
            new LocalText(
                "delete the spaces: they are left out, and paragraphs are indented on the page", "请删除这些空格（网页中已略去），网页会自动缩进段首"));
}
