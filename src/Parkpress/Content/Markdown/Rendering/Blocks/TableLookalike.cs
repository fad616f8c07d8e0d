using System.Buffers;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Finds paragraphs that were meant to be a table: whatever broke it, the author would not want to see pipes.</summary>
internal static class TableLookalike
{
    private static readonly SearchValues<char> s_ruleCharacters = SearchValues.Create("|-: \t");
    private static readonly SearchValues<char> s_wideRuleCharacters = SearchValues.Create("|｜-－—–─―：: \t\u3000");
    private static readonly SearchValues<char> s_dashes = SearchValues.Create("-－—–─―");

    public static void Run(ReadingContext context, ReadOnlySpan<char> paragraph, int start)
    {
        int lineStart = 0;
        int firstRow = -1;
        int firstLength = 0;
        int rows = 0;
        bool isRuled = false;
        while (lineStart < paragraph.Length)
        {
            int length = paragraph[lineStart..].IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = length < 0 ? paragraph[lineStart..] : paragraph.Slice(lineStart, length);
            if (IsRule(line))
            {
                isRuled = true;
                ReportRule(context, start + lineStart, line.Length);
            }
            else if (rows == 0 && IsWideRule(line))
            {
                ReportWide(context, start + lineStart, line);
                return;
            }

            if (IsRow(line))
            {
                (firstRow, firstLength) = rows == 0 ? (lineStart, line.Length) : (firstRow, firstLength);
                rows++;
                if (rows > 1 && IsWideRule(line))
                {
                    ReportWide(context, start + lineStart, line);
                    return;
                }
            }
            else if (!line.IsEmpty && rows < 2)
            {
                rows = 0;
            }

            lineStart += line.Length + 1;
        }

        if (rows > 1 && !isRuled)
        {
            ReportRows(context, start + firstRow, paragraph.Slice(firstRow, firstLength));
        }
    }

    // Poems in lines that begin with a pipe have one in each.
    private static bool IsRow(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> row = line.TrimStart();
        return row is ['|' or '｜', _, ..] && row[1..].ContainsAny('|', '｜');
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains("--", StringComparison.Ordinal) && !line.ContainsAnyExcept(s_ruleCharacters);

    private static bool IsWideRule(ReadOnlySpan<char> line) =>
        !IsRule(line) && IsRow(line) && line.ContainsAny(s_dashes) && !line.ContainsAnyExcept(s_wideRuleCharacters);

    private static void ReportRule(ReadingContext context, int start, int length) =>
        context.Report(
            MarkdownRules.TableUnrecognised,
            context.Locate(start, start + length),
            new LocalText(
                "put a row of headings with `|` right in front of this line, and blank lines around the table",
                "请在这一行之前紧接着写上带 `|` 的表头，并在表格前后各留一个空行"));

    private static void ReportWide(ReadingContext context, int start, ReadOnlySpan<char> line)
    {
        string cure = line.ToString().Contains('｜', StringComparison.Ordinal) ? "`|` 和 `-`" : "`-`";
        string english = cure.Replace("和", "and", StringComparison.Ordinal);
        context.Report(
            MarkdownRules.TableUnrecognised,
            context.Locate(start, start + line.Length),
            new LocalText($"write the line of dashes with half-width {english}: `|---|---|`", $"分隔行请改用半角的 {cure}：`|---|---|`"));
    }

    private static void ReportRows(ReadingContext context, int start, ReadOnlySpan<char> first)
    {
        bool isWide = first.Contains('｜');
        context.Report(
            MarkdownRules.TableUnrecognised,
            context.Locate(start, start + first.Length),
            isWide
                ? new LocalText(
                    "write half-width `|`, and a line `|---|---|` below the headings", "请改用半角竖线 `|`，并在表头下方写上分隔行 `|---|---|`")
                : new LocalText(
                    "write a line `|---|---|` below the headings, with as many cells", "请在表头下方写上列数相同的分隔行，如 `|---|---|`"));
    }
}
