using System.Buffers;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Finds headings without text, and paragraphs that became headings by the dashes below them.</summary>
internal static class HeadingCheck
{
    // A title is shorter, ends without a stop and stands on one line; a line below one is drawn with three dashes at least.
    private const int LongestTitle = 40;
    private const int ShortestUnderline = 3;

    private static readonly SearchValues<char> s_sentence = SearchValues.Create("。；");
    private static readonly SearchValues<char> s_unfinished = SearchValues.Create("：:，,、;…");

    public static void Run(ReadingContext context, HeadingBlock heading, string text)
    {
        if (text.Length == 0)
        {
            CheckEmpty(context, heading);
        }

        if (heading is { IsSetext: true, Level: 2 })
        {
            CheckUnderline(context, heading, text);
        }
    }

    private static void CheckEmpty(ReadingContext context, HeadingBlock heading)
    {
        if (InlineText.IsBlank(heading.Inline, context.Options.RawHtml) && !InlineText.HoldsImage(heading.Inline))
        {
            context.Report(
                MarkdownRules.HeadingEmpty,
                heading.IsSetext ? context.Locate(heading.Span) : context.Locate(heading.Span.Start, heading.Span.Start + heading.Level),
                new LocalText(
                    "write the heading behind the marks, or delete the line", "请在标记后写上标题文字，或删除这一行"));
        }
    }

    private static void CheckUnderline(ReadingContext context, HeadingBlock heading, string text)
    {
        int start = Math.Clamp(heading.Span.Start, 0, context.Text.Length);
        int end = Math.Clamp(heading.Span.End + 1, start, context.Text.Length);
        ReadOnlySpan<char> source = context.Text.AsSpan(start, end - start).TrimEnd();
        int underline = source.LastIndexOfAnyExcept('-') + 1;
        int dashes = source.Length - underline;
        bool isTitle = dashes >= ShortestUnderline
            && text.Length is > 0 and <= LongestTitle
            && !text.AsSpan().ContainsAny(s_sentence)
            && !s_unfinished.Contains(text[^1])
            && !source[..underline].TrimEnd().ContainsAny('\n', '\r');
        if (!isTitle && dashes > 0)
        {
            context.Report(
                MarkdownRules.HeadingByAccident,
                context.Locate(start + underline, start + source.Length),
                new LocalText(
                    "put a blank line above the dashes for a line across the page; write a heading as `## heading`",
                    "如需分隔线，请在短横线上方空一行；如需标题，请写作 `## 标题`"));
        }
    }
}
