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
    private static readonly SearchValues<char> s_languageCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#.-_");

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

    private static string? LanguageClass(string? info) =>
        string.IsNullOrEmpty(info) || info.AsSpan().ContainsAnyExcept(s_languageCharacters) ? null : "language-" + info.ToLowerInvariant();

    private static void Check(ReadingContext context, CodeBlock code, FencedCodeBlock? fenced)
    {
        if (fenced is not null)
        {
            FenceCheck.Run(context, fenced, fenced);
        }
        else if (code.Lines.Count > 0 && IsChinese(code.Lines.Lines[0].Slice))
        {
            StringLine first = code.Lines.Lines[0];
            context.Report(
                MarkdownRules.IndentMakesCode,
                context.Locate(first.Slice.Start, first.Slice.End + 1),
                new LocalText(
                    "delete the spaces at the line's start; the style sheet indents paragraphs",
                    "请删除行首空格，段首缩进由样式表负责；如确为代码，请用 ``` 包围"));
        }
    }

    private static bool IsChinese(StringSlice line) =>
        Rune.DecodeFromUtf16(line.AsSpan().TrimStart(), out Rune first, out _) == OperationStatus.Done && Hanzi.IsCjkOrFullWidth(first);
}
