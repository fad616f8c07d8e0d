using Markdig.Syntax.Inlines;
using Parkpress.Content.Markdown.Extensions.Maths;
using Parkpress.Content.Markdown.Extensions.Shortcodes;
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

        var buffer = new TextBuffer(256);
        Append(container, rawHtml, buffer, BodyRenderer.MaximumDepth);
        return PlainText.Fold(buffer.ToString(), buffer);
    }

    /// <summary>Whether <paramref name="container"/> shows nothing that could be read: no text, no alternative text, no shortcode, no raw HTML.</summary>
    public static bool IsBlank(ContainerInline? container, RawHtmlPolicy rawHtml) =>
        !HoldsMoreThanText(container, BodyRenderer.MaximumDepth) && Of(container, rawHtml).Length == 0;

    /// <summary>Whether there is an image in <paramref name="container"/>.</summary>
    public static bool HoldsImage(ContainerInline? container) => Holds(container, node => node is LinkInline { IsImage: true }, BodyRenderer.MaximumDepth);

    // What raw HTML and shortcodes show is not known here.
    private static bool HoldsMoreThanText(ContainerInline? container, int depth) =>
        Holds(container, node => node is ShortcodeInline || (node is HtmlInline html && !IsComment(html)), depth);

    private static bool Holds(ContainerInline? container, Func<Inline, bool> isWanted, int depth)
    {
        for (Inline? node = container?.FirstChild; node is not null && depth > 0; node = node.NextSibling)
        {
            if (isWanted(node) || (node is ContainerInline inner && Holds(inner, isWanted, depth - 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComment(HtmlInline html) => html.Tag.StartsWith("<!--", StringComparison.Ordinal);

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
                case HtmlInline html when rawHtml == RawHtmlPolicy.Escape && !IsComment(html):
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
