using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes text, and notices markup in it that did not become markup.</summary>
internal sealed class LiteralWriter : NodeWriter<LiteralInline>
{
    protected override void Write(BodyRenderer renderer, LiteralInline literal)
    {
        ReadOnlySpan<char> text = literal.Content.AsSpan();
        if (text.Length is > 0 and <= 3)
        {
            CheckShort(renderer, literal, text);
        }

        if (renderer.Context.MayHaveBrokenLinks)
        {
            BrokenLinkCheck.Run(renderer.Context, literal, text);
        }

        if (renderer.Context.MayHaveFullWidthMarks)
        {
            FullWidthMarkCheck.Run(renderer.Context, literal, text);
        }

        if (renderer.Context.Abbreviations is { } abbreviations)
        {
            abbreviations.Write(renderer, text);
        }
        else
        {
            renderer.WriteText(text);
        }
    }

    private static void CheckShort(BodyRenderer renderer, LiteralInline literal, ReadOnlySpan<char> text)
    {
        if (text is "**" or "***" && !literal.IsFirstCharacterEscaped)
        {
            renderer.Context.Report(
                MarkdownRules.EmphasisUnclosed,
                renderer.Context.Locate(literal.Span),
                new LocalText(
                    "close it in the same paragraph, without spaces inside: `**text**`; write `\\*\\*` if it is meant as text",
                    "请在同一段内成对使用，且标记内侧不留空格：`**文字**`；如确需显示星号，请写作 `\\*\\*`"));
        }
        else if (text is "[")
        {
            CheckFootnote(renderer, literal);
        }
    }

    private static void CheckFootnote(BodyRenderer renderer, LiteralInline literal)
    {
        string source = renderer.Context.Text;
        int start = literal.Span.Start;
        if (start < 0 || start + 2 >= source.Length || source[start] != '[' || source[start + 1] != '^')
        {
            return;
        }

        int length = source.AsSpan(start + 2).IndexOfAny("]\r\n [");
        if (length <= 0 || source[start + 2 + length] != ']')
        {
            return;
        }

        string label = source.Substring(start + 2, length);
        renderer.Context.Report(
            MarkdownRules.FootnoteUndefined,
            renderer.Context.Locate(start, start + length + 3),
            new LocalText($"add a line `[^{label}]: …`", $"请补上一行 `[^{label}]: ……`"),
            new LocalText($"footnote `{label}` has no text", $"脚注 `{label}` 没有对应的内容"));
    }
}
