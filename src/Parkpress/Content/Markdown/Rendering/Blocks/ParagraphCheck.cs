using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Finds paragraphs that were meant to be a heading or a table.</summary>
internal static class ParagraphCheck
{
    private static readonly SearchValues<char> s_ruleCharacters = SearchValues.Create("|-: \t");

    public static void Run(BodyRenderer renderer, ParagraphBlock paragraph)
    {
        ReadingContext context = renderer.Context;
        int start = Math.Clamp(paragraph.Span.Start, 0, context.Text.Length);
        int end = Math.Clamp(paragraph.Span.End + 1, start, context.Text.Length);
        ReadOnlySpan<char> source = context.Text.AsSpan(start, end - start);

        // A table with a paragraph right in front was taken out of that paragraph, whose place still covers both.
        bool mayHoldTable = source.Contains('|') && renderer.Siblings.ElementAtOrDefault(renderer.Position + 1) is not Table;
        if (mayHoldTable || source.Contains('#'))
        {
            CheckLines(context, source, start, mayHoldTable);
        }

        ListLookalike.Run(context, source, start);
    }

    private static void CheckLines(ReadingContext context, ReadOnlySpan<char> source, int start, bool mayHoldTable)
    {
        int lineStart = 0;
        while (lineStart < source.Length)
        {
            int length = source[lineStart..].IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = length < 0 ? source[lineStart..] : source.Slice(lineStart, length);
            CheckHeading(context, line, start + lineStart);
            if (mayHoldTable)
            {
                CheckTable(context, line, start + lineStart);
            }

            lineStart += line.Length + 1;
        }
    }

    private static void CheckHeading(ReadingContext context, ReadOnlySpan<char> line, int start)
    {
        int marks = line.IndexOfAnyExcept('#');

        // One mark begins a hashtag as often as a heading: `#低空经济#`.
        if (marks is >= 2 and <= 6)
        {
            string fence = new('#', marks);
            context.Report(
                MarkdownRules.HeadingWithoutSpace,
                context.Locate(start, start + marks),
                new LocalText($"write `{fence} heading` with a half-width space", $"请写作 `{fence} 标题`，中间用半角空格"));
        }
    }

    // A line of dashes and pipes means a table; whatever broke it, the author would not want to see pipes.
    private static void CheckTable(ReadingContext context, ReadOnlySpan<char> line, int start)
    {
        if (line.Contains('|') && line.Contains("--", StringComparison.Ordinal) && !line.ContainsAnyExcept(s_ruleCharacters))
        {
            context.Report(
                MarkdownRules.TableUnrecognised,
                context.Locate(start, start + line.Length),
                new LocalText(
                    "put a row of headings with `|` right in front of this line, and blank lines around the table",
                    "请在这一行之前紧接着写上带 `|` 的表头，并在表格前后各留一个空行"));
        }
    }
}
