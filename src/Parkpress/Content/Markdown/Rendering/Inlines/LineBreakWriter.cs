using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes line breaks. A soft one between two Chinese characters is no more than a line end in the editor: it goes.</summary>
internal sealed class LineBreakWriter : NodeWriter<LineBreakInline>
{
    protected override void Write(BodyRenderer renderer, LineBreakInline lineBreak)
    {
        // A table that follows without a blank line leaves the break in front of it at the paragraph's end.
        if (lineBreak.NextSibling is null && lineBreak.Parent?.Parent is null)
        {
            return;
        }

        if (lineBreak.IsHard)
        {
            renderer.Html.Append("<br>\n");
            renderer.Text.Append(" ");
        }
        else if (!InlineEdges.JoinAround(lineBreak))
        {
            renderer.Html.Append('\n');
            renderer.Text.Append(" ");
        }
    }
}
