using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes emphasis and its relatives.</summary>
internal sealed class EmphasisWriter : NodeWriter<EmphasisInline>
{
    protected override void Write(BodyRenderer renderer, EmphasisInline emphasis)
    {
        string tag = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', 2) => "del",
            ('~', _) => "sub",
            ('^', _) => "sup",
            ('+', _) => "ins",
            ('=', _) => "mark",
            (_, 2) => "strong",
            _ => "em",
        };

        CheckDigits(renderer, emphasis);
        renderer.Html.Append('<');
        renderer.Html.Append(tag);
        AttributeWriter.Write(renderer, emphasis);
        renderer.Html.Append('>');
        renderer.WriteInlines(emphasis);
        renderer.Html.Append("</");
        renderer.Html.Append(tag);
        renderer.Html.Append('>');
    }

    // `300*200*100` is a size to everyone but CommonMark.
    private static void CheckDigits(BodyRenderer renderer, EmphasisInline emphasis)
    {
        string source = renderer.Context.Text;
        int before = emphasis.Span.Start - 1;
        int after = emphasis.Span.End + 1;
        if (emphasis is { DelimiterChar: '*', DelimiterCount: 1 }
            && before >= 0 && after < source.Length
            && char.IsAsciiDigit(source[before]) && char.IsAsciiDigit(source[after]))
        {
            renderer.Context.Report(
                MarkdownRules.EmphasisBetweenDigits,
                renderer.Context.Locate(emphasis.Span),
                new LocalText("write `×`, or `\\*` for an asterisk", "请改用乘号“×”，或写作 `\\*`"));
        }
    }
}
