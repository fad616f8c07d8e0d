using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Tables;

/// <summary>Writes tables inside a region that scrolls sideways by itself, reachable by keyboard.</summary>
internal sealed class TableWriter : NodeWriter<Table>
{
    protected override void Write(BodyRenderer renderer, Table table)
    {
        ParagraphBlock? caption = TableCaption.Take(renderer.Siblings, renderer.Position);
        string? label = caption is null ? null : InlineText.Of(caption.Inline, renderer.Context.Options.RawHtml);
        bool wasTight = renderer.IsTight;
        bool wasInsideTable = renderer.IsInsideTable;
        (renderer.IsTight, renderer.IsInsideTable) = (true, true);
        renderer.Text.EnterAside();

        renderer.Html.EnsureLine();
        renderer.Html.Append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
        renderer.Html.AppendAttribute(string.IsNullOrEmpty(label) ? "表格" : label);
        renderer.Html.Append("\">\n<table");
        AttributeWriter.Write(renderer, table);
        renderer.Html.Append(">\n");
        WriteCaption(renderer, caption);
        WriteRows(renderer, table);
        renderer.Html.Append("</table>\n</div>\n");

        renderer.Text.LeaveAside();
        (renderer.IsTight, renderer.IsInsideTable) = (wasTight, wasInsideTable);
    }

    private static void WriteCaption(BodyRenderer renderer, ParagraphBlock? caption)
    {
        if (caption is not null)
        {
            renderer.Html.Append("<caption>");
            renderer.WriteInlines(caption.Inline);
            renderer.Html.Append("</caption>\n");
            renderer.Text.EndBlock();

            // Written here, and not again when its own turn comes.
            caption.Inline = null;
        }
    }

    private static void WriteRows(BodyRenderer renderer, Table table)
    {
        int columns = CountColumns(table);
        bool isBodyOpen = false;
        foreach (Block block in table)
        {
            var row = (TableRow)block;
            if (!row.IsHeader && !isBodyOpen)
            {
                renderer.Html.Append("<tbody>\n");
                isBodyOpen = true;
            }

            renderer.Html.Append(row.IsHeader ? "<thead>\n<tr>\n" : "<tr>\n");
            WriteCells(renderer, table, row, columns);
            renderer.Html.Append(row.IsHeader ? "</tr>\n</thead>\n" : "</tr>\n");
        }

        if (isBodyOpen)
        {
            renderer.Html.Append("</tbody>\n");
        }
    }

    private static void WriteCells(BodyRenderer renderer, Table table, TableRow row, int columns)
    {
        CheckLength(renderer.Context, table, row);
        for (int i = 0; i < columns; i++)
        {
            renderer.Html.Append(row.IsHeader ? "<th scope=\"col\"" : "<td");
            TableColumnAlign? align = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
            renderer.Html.Append(align switch
            {
                TableColumnAlign.Right => " class=\"align-right\"",
                TableColumnAlign.Center => " class=\"align-center\"",
                _ => "",
            });
            renderer.Html.Append('>');
            if (i < row.Count)
            {
                renderer.WriteBlocks((TableCell)row[i]);
            }

            renderer.Html.Append(row.IsHeader ? "</th>\n" : "</td>\n");
        }
    }

    // Markdig fills every row up to the longest; columns in which nobody wrote anything are not shown.
    private static int CountColumns(Table table)
    {
        int columns = table.ColumnDefinitions.Count;
        foreach (Block row in table)
        {
            columns = Math.Max(columns, CountCells((TableRow)row));
        }

        return columns;
    }

    private static int CountCells(TableRow row)
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

    private static void CheckLength(ReadingContext context, Table table, TableRow row)
    {
        int cells = CountCells(row);
        int columns = table.ColumnDefinitions.Count;
        if (cells > columns)
        {
            context.Report(
                MarkdownRules.TableRowTooLong,
                context.Locate(row[columns].Span),
                new LocalText(
                    $"add a column to the header and to the line of dashes, or write `\\|` for a pipe in the text",
                    $"请在表头和分隔行中补上这一列；如果是文字中的竖线，请写作 `\\|`"),
                new LocalText(
                    $"row has {cells} cells, the table has {columns} columns", $"这一行有 {cells} 个单元格，而表格只有 {columns} 列"));
        }
    }
}
