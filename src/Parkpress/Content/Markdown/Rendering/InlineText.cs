using Markdig.Syntax.Inlines;
using Parkpress.Content.Markdown.Extensions.Maths;
using Parkpress.Content.Markdown.Prose;
using Parkpress.Sources.Config;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>The plain text of inline nodes, for headings, alternative texts and table captions.</summary>
internal static class InlineText
{
    /// <summary>All the text inside <paramref name="container"/>, white space folded.</summary>
    public static string Of(ContainerInline? container, RawHtmlPolicy rawHtml)
    {
        // One literal and nothing else is what most headings and alternative texts are.
        if (container?.FirstChild is LiteralInline { NextSibling: null } only && !NeedsFolding(only.Content.AsSpan()))
        {
            return only.Content.ToString();
        }

        var buffer = new TextBuffer();
        Append(container, rawHtml, buffer, BodyRenderer.MaximumDepth);
        return PlainText.Fold(buffer.ToString(), buffer);
    }

    private static void Append(ContainerInline? container, RawHtmlPolicy rawHtml, TextBuffer buffer, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        for (Inline? node = container?.FirstChild; node is not null; node = node.NextSibling)
        {
            switch (node)
            {
                case LiteralInline literal:
                    buffer.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    buffer.Append(code.ContentSpan);
                    break;
                case MathsInline maths:
                    buffer.Append(maths.Formula.Text);
                    break;
                case HtmlEntityInline entity:
                    buffer.Append(AuthorText.Clean(entity.Transcoded.ToString()));
                    break;
                case AutolinkInline autolink:
                    buffer.Append(autolink.Url);
                    break;
                case HtmlInline html when rawHtml == RawHtmlPolicy.Escape:
                    buffer.Append(html.Tag);
                    break;
                case LineBreakInline lineBreak when !InlineEdges.JoinAround(lineBreak):
                    buffer.Append(' ');
                    break;
                case DelimiterInline delimiter:
                    buffer.Append(delimiter.ToLiteral());
                    Append(delimiter, rawHtml, buffer, depth - 1);
                    break;
                case ContainerInline inner:
                    Append(inner, rawHtml, buffer, depth - 1);
                    break;
            }
        }
    }

    private static bool NeedsFolding(ReadOnlySpan<char> text) =>
        text.IsEmpty || text[0] == ' ' || text[^1] == ' ' || text.ContainsAny('\t', '\u00A0', '\u3000') || text.Contains("  ", StringComparison.Ordinal);
}
