using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Alerts;

/// <summary>Finds quotations that were meant to be an alert: <c>&gt; [!注意]</c>, <c>&gt; [！NOTE]</c>.</summary>
internal static class AlertLookalike
{
    private const int LongestName = 16;

    public static void Run(ReadingContext context, QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock paragraph, ..] || paragraph.Span.Start < 0 || paragraph.Span.Start + 3 >= context.Text.Length)
        {
            return;
        }

        int start = paragraph.Span.Start;
        ReadOnlySpan<char> text = context.Text.AsSpan(start);
        if (text is not ['[' or '［' or '【', '!' or '！', ..] || text[2..].IndexOfAny("]］】\r\n") is not (> 0 and <= LongestName and var length))
        {
            return;
        }

        string written = text.Slice(2, length).Trim().ToString();
        if (text[length + 2] is '\r' or '\n' || KindOf(written) is not { } kind)
        {
            return;
        }

        context.Report(
            MarkdownRules.AlertKind,
            context.Locate(start, start + length + 3),
            new LocalText($"write `[!{kind}]` on a line of its own", $"请写作 `[!{kind}]`，并单独占一行"),
            new LocalText($"`{text[..(length + 3)]}` makes no alert", $"`{text[..(length + 3)]}` 未能识别为提示框"));
    }

    // The names are those under which readers see them, and what else authors call them.
    private static string? KindOf(string written) => written.ToUpperInvariant() switch
    {
        "说明" or "备注" or "注" or "信息" or "NOTE" => "NOTE",
        "提示" or "技巧" or "小贴士" or "建议" or "TIP" => "TIP",
        "重要" or "重要提示" or "IMPORTANT" => "IMPORTANT",
        "警告" or "警示" or "WARNING" => "WARNING",
        "注意" or "注意事项" or "小心" or "危险" or "CAUTION" => "CAUTION",
        _ when !written.Any(char.IsAscii) => "NOTE",
        _ => null,
    };
}
