using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Finds paragraphs that were meant to be a heading or a table.</summary>
internal static class ParagraphCheck
{
    public static void Run(BodyRenderer renderer, ParagraphBlock paragraph)
    {
        ReadingContext context = renderer.Context;
        int start = Math.Clamp(paragraph.Span.Start, 0, context.Text.Length);
        int end = Math.Clamp(paragraph.Span.End + 1, start, context.Text.Length);
        ReadOnlySpan<char> source = context.Text.AsSpan(start, end - start);

        // A table with a paragraph right in front was taken out of that paragraph, whose place still covers both.
        bool mayHoldTable = source.ContainsAny('|', '｜') && renderer.Siblings.ElementAtOrDefault(renderer.Position + 1) is not Table;
        if (source.Contains('#'))
        {
            CheckHeadings(context, source, start);
        }

        if (mayHoldTable)
        {
            TableLookalike.Run(context, source, start);
        }

        ListLookalike.Run(context, source, start, MarkOfItem(renderer));
    }

    private static void CheckHeadings(ReadingContext context, ReadOnlySpan<char> source, int start)
    {
        int lineStart = 0;
        while (lineStart < source.Length)
        {
            int length = source[lineStart..].IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = length < 0 ? source[lineStart..] : source.Slice(lineStart, length);
            CheckHeading(context, line, start + lineStart);
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

    // In `* 一` and below it `*二`, the mark of the first line is the item's.
    private static string? MarkOfItem(BodyRenderer renderer) =>
        renderer is { Position: 0, Siblings: ListItemBlock { Parent: ListBlock list } item }
            ? list.IsOrdered ? item.Order.ToString(CultureInfo.InvariantCulture) : list.BulletType.ToString()
            : null;
}
