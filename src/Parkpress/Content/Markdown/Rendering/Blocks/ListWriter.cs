using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Extensions.Tasks;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Writes lists; items of a tight one hold their text without paragraphs.</summary>
internal sealed class ListWriter : NodeWriter<ListBlock>
{
    protected override void Write(BodyRenderer renderer, ListBlock list)
    {
        bool wasTight = renderer.IsTight;
        renderer.IsTight = !list.IsLoose;
        renderer.Html.EnsureLine();
        renderer.Html.Append(list.IsOrdered ? "<ol" : "<ul");
        WriteStartNumber(renderer, list);
        AttributeWriter.Write(renderer, list);
        renderer.Html.Append(">\n");
        foreach (Block item in list)
        {
            WriteItem(renderer, (ListItemBlock)item);
        }

        renderer.Html.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
        renderer.IsTight = wasTight;
    }

    private static void WriteStartNumber(BodyRenderer renderer, ListBlock list)
    {
        if (list.IsOrdered
            && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && start != 1)
        {
            renderer.Html.Append(" start=\"");
            renderer.Html.Append(start.ToString(CultureInfo.InvariantCulture));
            renderer.Html.Append('"');
        }
    }

    private static void WriteItem(BodyRenderer renderer, ListItemBlock item)
    {
        var paragraph = item.Count > 0 ? item[0] as ParagraphBlock : null;
        renderer.Html.EnsureLine();
        renderer.Html.Append("<li");

        // The paragraph of a tight item has no element of its own: what was said of it is said of the item.
        AttributeWriter.Write(
            renderer,
            renderer.IsTight && paragraph?.TryGetAttributes() is not null ? paragraph : item,
            paragraph?.Inline?.FirstChild is TaskMarker ? "task-list-item" : null);
        renderer.Html.Append('>');
        renderer.WriteBlocks(item);
        renderer.Html.Append("</li>\n");
    }
}
