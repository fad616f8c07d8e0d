using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Tables;

/// <summary>Finds rows that do not have as many cells as their table has columns.</summary>
internal static class TableRowCheck
{
    public static void Run(ReadingContext context, Table table)
    {
        // Who misses a column in the line of dashes misses it once, not in every row.
        var header = (TableRow)table[0];
        int columns = Math.Max(table.ColumnDefinitions.Count, CountWritten(header));
        CheckHeader(context, table, header);
        for (int i = 1; i < table.Count; i++)
        {
            var row = (TableRow)table[i];
            if (CountCells(row) > columns)
            {
                ReportLong(context, row, columns);
            }
            else if (CountWritten(row) < columns)
            {
                ReportShort(context, table, row, columns);
            }
        }
    }

    /// <summary>Number of cells up to the last one that is not empty.</summary>
    public static int CountCells(TableRow row)
    {
        int count = row.Count;
        while (count > 0 && IsEmpty((TableCell)row[count - 1]))
        {
            count--;
        }

        return count;
    }

    private static bool IsEmpty(TableCell cell) =>
        cell.Count == 0 || cell is [ParagraphBlock { Inline.FirstChild: null }];

    // Markdig fills rows up with cells that hold nothing at all; one that the author left empty holds an empty paragraph.
    private static int CountWritten(TableRow row)
    {
        int count = row.Count;
        while (count > 0 && ((TableCell)row[count - 1]).Count == 0)
        {
            count--;
        }

        return count;
    }

    private static void CheckHeader(ReadingContext context, Table table, TableRow header)
    {
        int dashes = table.ColumnDefinitions.Count;
        int cells = CountWritten(header);
        if (cells != dashes)
        {
            context.Report(
                MarkdownRules.TableHeaderMismatch,
                LastCell(context, table, header),
                new LocalText(
                    "give the line of dashes as many cells as the header has", "请让分隔行与表头的列数一致"),
                new LocalText(
                    $"header has {cells} cells, the line of dashes {dashes}", $"表头有 {cells} 列，分隔行有 {dashes} 列"));
        }
    }

    private static void ReportLong(ReadingContext context, TableRow row, int columns)
    {
        int cells = CountCells(row);
        context.Report(
            MarkdownRules.TableRowTooLong,
            Locate(context, FirstOf(row, columns)),
            new LocalText(
                $"add a column to the header and to the line of dashes, or write `\\|` for a pipe in the text",
                $"请在表头和分隔行中补上这一列；如果是文字中的竖线，请写作 `\\|`"),
            new LocalText(
                $"row has {cells} cells, the table has {columns} columns", $"这一行有 {cells} 个单元格，而表格只有 {columns} 列"));
    }

    private static void ReportShort(ReadingContext context, Table table, TableRow row, int columns)
    {
        int cells = CountWritten(row);
        context.Report(
            MarkdownRules.TableRowTooShort,
            LastCell(context, table, row),
            new LocalText(
                "add the missing cells, empty ones as `| |`; they are shown at the end of the row",
                "请补上缺少的单元格，空白单元格写作 `| |`；目前缺少的部分按空白补在行末"),
            new LocalText(
                $"row has {cells} of {columns} cells", $"这一行只有 {cells} 个单元格，表格有 {columns} 列"));
    }

    // Only a cell with something in it has a place.
    private static TextSpan LastCell(ReadingContext context, Table table, TableRow row)
    {
        int cells = CountCells(row);
        return cells > 0 ? Locate(context, (TableCell)row[cells - 1]) : context.Locate(table.Span.Start, table.Span.Start + 1);
    }

    private static TableCell FirstOf(TableRow row, int column)
    {
        while (IsEmpty((TableCell)row[column]))
        {
            column++;
        }

        return (TableCell)row[column];
    }

    private static TextSpan Locate(ReadingContext context, TableCell cell)
    {
        ContainerInline inlines = ((ParagraphBlock)cell[0]).Inline!;
        int start = Math.Clamp(inlines.FirstChild!.Span.Start, 0, context.Text.Length);
        int end = Math.Clamp(inlines.LastChild!.Span.End + 1, start, context.Text.Length);
        ReadOnlySpan<char> source = context.Text.AsSpan(start, end - start);
        int indent = source.Length - source.TrimStart().Length;
        return context.Locate(start + indent, start + Math.Max(indent, source.TrimEnd().Length));
    }
}
