using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Definitions;

/// <summary>Writes terms and their definitions.</summary>
internal sealed class DefinitionListWriter : NodeWriter<DefinitionList>
{
    protected override void Write(BodyRenderer renderer, DefinitionList list)
    {
        bool wasTight = renderer.IsTight;
        renderer.Html.EnsureLine();
        renderer.Html.Append("<dl");
        AttributeWriter.Write(renderer, list);
        renderer.Html.Append(">\n");
        foreach (Block item in list)
        {
            WriteItem(renderer, (DefinitionItem)item);
        }

        renderer.Html.Append("</dl>\n");
        renderer.IsTight = wasTight;
    }

    private static void WriteItem(BodyRenderer renderer, DefinitionItem item)
    {
        int terms = 0;
        while (terms < item.Count && item[terms] is DefinitionTerm term)
        {
            terms++;
            renderer.Html.Append("<dt");
            AttributeWriter.Write(renderer, term);
            renderer.Html.Append('>');
            renderer.WriteInlines(term.Inline);
            renderer.Html.Append("</dt>\n");
            renderer.Text.EndBlock();
        }

        if (terms == item.Count)
        {
            return;
        }

        // The terms are written: what is left is one definition.
        for (int i = 0; i < terms; i++)
        {
            item.RemoveAt(0);
        }

        renderer.IsTight = item.Count(block => block is not BlankLineBlock) == 1;
        renderer.Html.Append("<dd");
        AttributeWriter.Write(renderer, item);
        renderer.Html.Append('>');
        renderer.WriteBlocks(item);
        renderer.Html.Append("</dd>\n");
    }
}
