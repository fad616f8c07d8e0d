using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Footnotes;

/// <summary>Writes the notes at the end of the page.</summary>
internal sealed class FootnoteGroupWriter : NodeWriter<FootnoteGroup>
{
    protected override void Write(BodyRenderer renderer, FootnoteGroup group)
    {
        if (group.Count == 0)
        {
            return;
        }

        renderer.Text.EnterAside();
        renderer.Html.EnsureLine();
        renderer.Html.Append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"注释\">\n<ol>\n");
        foreach (Block note in group)
        {
            // Ids with a colon: no heading can have one, its punctuation is dropped.
            renderer.Html.Append("<li");
            AttributeWriter.WriteId(renderer, "fn:" + ((Footnote)note).Order.ToString(CultureInfo.InvariantCulture));
            renderer.Html.Append(">\n");
            renderer.WriteBlocks((Footnote)note);
            renderer.Html.Append("</li>\n");
        }

        renderer.Html.Append("</ol>\n</section>\n");
        renderer.Text.LeaveAside();
    }
}
