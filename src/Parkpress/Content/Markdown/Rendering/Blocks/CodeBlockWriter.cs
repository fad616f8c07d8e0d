using System.Buffers;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Extensions.Highlighting;
using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Writes code blocks, fenced and indented.</summary>
internal sealed class CodeBlockWriter : NodeWriter<CodeBlock>
{
    protected override void Write(BodyRenderer renderer, CodeBlock code)
    {
        var fenced = code as FencedCodeBlock;
        string? languageClass = fenced is null ? null : LanguageClass(fenced.Info);
        CodeLanguage? language = fenced is null ? null : CodeHighlighter.Choose(renderer.Context, fenced);
        renderer.Html.EnsureLine();
        if (language is not null)
        {
            // The caption is the one way to name the language that screen readers and everybody else get alike.
            renderer.Html.Append("<figure class=\"code\"><figcaption>");
            renderer.Html.AppendText(language.Name);
            renderer.Html.Append("</figcaption>");
        }

        renderer.Html.Append("<pre");
        AttributeWriter.Write(renderer, code, droppedClass: fenced is null ? null : "language-" + fenced.Info);
        renderer.Html.Append("><code");
        AttributeWriter.WriteClasses(renderer, attributes: null, languageClass);
        renderer.Html.Append('>');
        WriteLines(renderer, code, language);
        renderer.Html.Append(language is null ? "</code></pre>\n" : "</code></pre></figure>\n");
        renderer.Text.EndBlock();
        Check(renderer.Context, code, fenced);
    }

    private static void WriteLines(BodyRenderer renderer, CodeBlock code, CodeLanguage? language)
    {
        if (language is not null)
        {
            CodeHighlighter.Write(renderer.Html, code, language);
        }

        for (int i = 0; i < code.Lines.Count; i++)
        {
            ReadOnlySpan<char> line = code.Lines.Lines[i].Slice.AsSpan();
            renderer.Text.Append(line);
            renderer.Text.Append("\n");
            if (language is null)
            {
                renderer.Html.AppendText(line);
                renderer.Html.Append('\n');
            }
        }
    }

    // Braces hold attributes, in other tools; entities may bring characters that HTML forbids.
    private static string? LanguageClass(string? info) =>
        string.IsNullOrEmpty(info) || info[0] == '{' ? null : "language-" + AuthorText.Clean(info).ToLowerInvariant();

    private static void Check(ReadingContext context, CodeBlock code, FencedCodeBlock? fenced)
    {
        if (fenced is not null)
        {
            FenceCheck.Run(context, fenced, fenced);
        }
        else if (code.Lines.Count > 0 && IsChinese(code.Lines.Lines[0].Slice))
        {
            StringLine first = code.Lines.Lines[0];
            bool isTab = first.Slice.Start is > 0 and int start && start <= context.Text.Length && context.Text[start - 1] == '\t';
            context.Report(
                MarkdownRules.IndentMakesCode,
                context.Locate(first.Slice.Start, first.Slice.End + 1),
                new LocalText(
                    "delete the white space at the line's start, paragraphs are indented on the page; code goes between lines of ```",
                    "请删除行首空白，网页会自动缩进段首；如确为代码，请用 ``` 包围"),
                isTab ? new LocalText("a tab turns this paragraph into code", "行首的制表符使这一段变成了代码块") : null);
        }
    }

    private static bool IsChinese(StringSlice line) =>
        Rune.DecodeFromUtf16(line.AsSpan().TrimStart(), out Rune first, out _) == OperationStatus.Done && Hanzi.IsCjkOrFullWidth(first);
}
