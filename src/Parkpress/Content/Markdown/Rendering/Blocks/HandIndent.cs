using System.Text;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>
/// Takes away the spaces with which a line is indented by hand, full-width ones or <c>&amp;emsp;&amp;emsp;</c>: indents are
/// the style sheet's, and in the midst of a paragraph that was broken into lines they would be holes.
/// </summary>
/// <remarks>A narrow space such as <c>&amp;nbsp;</c> is an indent in front of Chinese only; elsewhere CommonMark keeps it.</remarks>
internal static class HandIndent
{
    public static void Strip(ReadingContext context, ContainerInline inlines)
    {
        bool isLineStart = true;
        Inline? node = inlines.FirstChild;
        while (node is not null)
        {
            if (isLineStart && IndentOf(node).Length > 0)
            {
                node = StripLine(context, node);
                isLineStart = false;
            }
            else
            {
                isLineStart = node is LineBreakInline;
                node = node.NextSibling;
            }
        }
    }

    // Takes the indent that begins with `first`, if it is one; returns the node behind it.
    private static Inline? StripLine(ReadingContext context, Inline first)
    {
        bool isWide = false;
        Inline? end = first;
        ReadOnlySpan<char> indent;
        while ((indent = IndentOf(end)).Length > 0)
        {
            isWide |= indent.ContainsAnyInRange('\u2000', '\u3000');
            if (indent.Length < TextOf(end).Length)
            {
                break;
            }

            end = end!.NextSibling;
        }

        if (!isWide && !IsChinese(indent.Length > 0 ? FirstRune(TextOf(end)[indent.Length..]) : InlineEdges.FirstOf(end)))
        {
            return end;
        }

        int stop = end is LiteralInline ? end.Span.Start + indent.Length : end?.Span.Start ?? Last(first).Span.End + 1;
        Report(context, first.Span.Start, stop);
        for (Inline? node = first; node is not null && node != end;)
        {
            Inline? next = node.NextSibling;
            node.Remove();
            node = next;
        }

        if (end is LiteralInline literal)
        {
            literal.Content.TrimStart();
        }

        return end;
    }

    private static Inline Last(Inline node)
    {
        while (node.NextSibling is { } next)
        {
            node = next;
        }

        return node;
    }

    private static ReadOnlySpan<char> IndentOf(Inline? node)
    {
        ReadOnlySpan<char> text = TextOf(node);
        return text[..^text.TrimStart().Length];
    }

    private static ReadOnlySpan<char> TextOf(Inline? node) => node switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        _ => default,
    };

    private static Rune? FirstRune(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out Rune rune, out _);
        return rune;
    }

    private static bool IsChinese(Rune? rune) =>
        rune is { } first && (Hanzi.IsCjkOrFullWidth(first) || Hanzi.IsAmbiguousPunctuation(first));

    private static void Report(ReadingContext context, int start, int end) =>
        context.ReportOnce(
            MarkdownRules.IndentBySpaces,
            context.Locate(start, end),
            new LocalText(
                "delete the spaces: they are left out, and paragraphs are indented on the page", "请删除这些空格（网页中已略去），网页会自动缩进段首"));
}
