using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Writes rules between paragraphs.</summary>
internal sealed class ThematicBreakWriter : NodeWriter<ThematicBreakBlock>
{
    protected override void Write(BodyRenderer renderer, ThematicBreakBlock rule)
    {
        renderer.Html.EnsureLine();
        renderer.Html.Append("<hr");
        AttributeWriter.Write(renderer, rule);
        renderer.Html.Append(">\n");
    }
}
