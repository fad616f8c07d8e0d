using System.Globalization;
using Markdig.Extensions.Footnotes;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Footnotes;

/// <summary>Writes the number that leads to a note, and the arrow that leads back.</summary>
internal sealed class FootnoteLinkWriter : NodeWriter<FootnoteLink>
{
    // The variation selector keeps the arrow from being drawn as an emoji.
    private const string BackArrow = "↩\uFE0E";

    protected override void Write(BodyRenderer renderer, FootnoteLink link)
    {
        string index = link.Index.ToString(CultureInfo.InvariantCulture);
        string order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            WriteBackLink(renderer, link, index);
        }
        else if (renderer.IsInsideLink)
        {
            renderer.Html.Append($"<sup class=\"footnote-ref\">{order}</sup>");
        }
        else
        {
            renderer.Parts.AddFootnoteReference(link.Index);
            renderer.Html.Append($"<sup class=\"footnote-ref\"><a href=\"#fn:{order}\"");
            AttributeWriter.WriteId(renderer, "fnref:" + index);
            renderer.Html.Append($" role=\"doc-noteref\" aria-label=\"注释 {order}\">{order}</a></sup>");
        }
    }

    private static void WriteBackLink(BodyRenderer renderer, FootnoteLink link, string index)
    {
        // A note may be referred to from one that nobody sees.
        if (!renderer.Parts.HasFootnoteReference(link.Index))
        {
            return;
        }

        int place = link.Index - link.Footnote.Links[0].Index + 1;
        string label = link.Footnote.Links.Count == 1 ? "返回正文" : $"返回正文（第 {place} 处）";
        renderer.Html.Append(
            $" <a href=\"#fnref:{index}\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{label}\">{BackArrow}</a>");
    }
}
