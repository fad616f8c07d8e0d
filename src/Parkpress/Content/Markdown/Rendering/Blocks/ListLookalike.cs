using System.Buffers;
using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>
/// Finds paragraphs that were meant to be a list: two lines in a row whose mark is not followed by a space. They are
/// joined to one when they are shown.
/// </summary>
internal static class ListLookalike
{
    private static readonly SearchValues<char> s_bullets = SearchValues.Create("-+*•·●○■□◆◇");

    /// <param name="context">Receives findings.</param>
    /// <param name="paragraph">As written.</param>
    /// <param name="start">Where it begins in the text.</param>
    /// <param name="itemMark">Mark of the list item that the paragraph begins; null when it begins none.</param>
    public static void Run(ReadingContext context, ReadOnlySpan<char> paragraph, int start, string? itemMark)
    {
        int lineStart = 0;
        string? lastMark = null;
        bool isBroken = false;
        while (lineStart < paragraph.Length)
        {
            int length = paragraph[lineStart..].IndexOfAny('\n', '\r');
            if (length < 0 && lineStart == 0)
            {
                return;
            }

            ReadOnlySpan<char> line = length < 0 ? paragraph[lineStart..] : paragraph.Slice(lineStart, length);
            int indent = Math.Max(0, line.IndexOfAnyExcept(' '));
            (string? mark, int markLength) = ReadMark(line[indent..]);
            bool isParenthesised = mark is not null && line[indent + markLength - 1] == '）';
            if (mark is not null && lastMark is not null && Follows(mark, lastMark) && !(isParenthesised && isBroken))
            {
                Report(context, start + lineStart + indent, markLength);
                return;
            }

            lastMark = line.IsEmpty ? lastMark : mark ?? (lineStart == 0 ? itemMark : null);
            isBroken = line.IsEmpty ? isBroken : line.EndsWith("  ") || line.EndsWith("\\") || line.EndsWith("<br>") || line.EndsWith("<br/>");
            lineStart += line.Length + 1;
        }
    }

    // The mark in front of Chinese text: the bullet itself, or the number without its stop.
    private static (string? Mark, int Length) ReadMark(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return default;
        }

        if (s_bullets.Contains(line[0]))
        {
            // `*重点*` is emphasis, and `·` may have its space: no list comes of it either way.
            ReadOnlySpan<char> rest = char.IsAscii(line[0]) ? line[1..] : line[1..].TrimStart();
            return IsChinese(rest) && (line[0] != '*' || !rest.Contains('*')) ? (line[..1].ToString(), 1) : default;
        }

        int open = line[0] is '（' or '(' ? 1 : 0;
        int digits = line[open..].IndexOfAnyExceptInRange('0', '9');
        if (digits is >= 1 and <= 3 && (line[open + digits] == '）' || (open == 1 && line[open + digits] == ')')))
        {
            return (line.Slice(open, digits).ToString(), open + digits + 1);
        }

        return open == 0 && digits is >= 1 and <= 3 && line[digits] is '.' or ')' or '．' && IsChinese(line[(digits + 1)..])
            ? (line[..digits].ToString(), digits + 1)
            : default;
    }

    private static bool Follows(string mark, string last) =>
        char.IsAsciiDigit(mark[0])
            ? char.IsAsciiDigit(last[0]) && int.Parse(mark, null) == int.Parse(last, null) + 1
            : mark == last;

    private static bool IsChinese(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out Rune first, out _) == OperationStatus.Done && Hanzi.IsHan(first);

    private static void Report(ReadingContext context, int start, int length)
    {
        string mark = context.Text.Substring(start, length);
        if (mark[0] is '（' or '(' || mark[^1] == '）')
        {
            string number = mark.Trim('（', '(', ')', '）');
            context.Report(
                MarkdownRules.ListUnrecognised,
                context.Locate(start, start + length),
                new LocalText(
                    $"put a blank line between them, or write `{number}. item`", $"请在各项之间空一行，或写作 `{number}. 文字`"),
                new LocalText(
                    $"lines that begin with `{mark}` run together into one paragraph", $"以 `{mark}` 编号的各行会连成一段"));
            return;
        }

        string cure = char.IsAsciiDigit(mark[0]) ? mark.Replace('．', '.') : "-";
        context.Report(
            MarkdownRules.ListUnrecognised,
            context.Locate(start, start + length),
            new LocalText(
                $"write `{cure} item` with a half-width space, and a blank line above the list",
                $"请写作 `{cure} 文字`，中间用半角空格，并在列表上方空一行"),
            new LocalText(
                $"lines that begin with `{mark}` make no list without a space", $"`{mark}` 后缺少空格，未能识别为列表"));
    }
}
