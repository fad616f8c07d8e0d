using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Rendering;

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
        renderer.Html.AppendAttribute(string.IsNullOrEmpty(label) ? renderer.Parts.NameTable() : label);
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
        TableRowCheck.Run(renderer.Context, table);
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
            columns = Math.Max(columns, TableRowCheck.CountCells((TableRow)row));
        }

        return columns;
    }
}
