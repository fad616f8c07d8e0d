using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Content.Markdown.Extensions.Figures;
using Parkpress.Content.Markdown.Extensions.Shortcodes;
using Parkpress.Content.Markdown.Extensions.Tables;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Writes paragraphs, and what looks like one but is a figure, a shortcode or the caption of a table.</summary>
internal sealed class ParagraphWriter : NodeWriter<ParagraphBlock>
{
    protected override void Write(BodyRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not { } first || TableCaption.Belongs(renderer.Siblings, renderer.Position))
        {
            return;
        }

        // A raw tag that was never closed ends with its paragraph.
        renderer.IsInsideLink = false;
        renderer.Text.IsMuted = false;
        if (first.NextSibling is null)
        {
            if (first is ShortcodeInline)
            {
                renderer.Html.EnsureLine();
                renderer.Write(first);
                renderer.Html.Append('\n');
                return;
            }

            if (first is LinkInline { IsImage: true } image)
            {
                WriteLoneImage(renderer, paragraph, image);
                return;
            }
        }

        ParagraphCheck.Run(renderer, paragraph);
        HandIndent.Strip(renderer.Context, paragraph.Inline);
        renderer.Text.BeginParagraph();
        WriteElement(renderer, paragraph);
        renderer.Text.EndParagraph();
    }

    private static void WriteLoneImage(BodyRenderer renderer, ParagraphBlock paragraph, LinkInline image)
    {
        renderer.Text.EnterAside();
        if (!string.IsNullOrEmpty(image.Title) && !renderer.IsInsideTable && !LinkTarget.IsRefused(image.Url ?? ""))
        {
            FigureWriter.Write(renderer, paragraph, image);
        }
        else
        {
            WriteElement(renderer, paragraph);
            renderer.Text.EndBlock();
        }

        renderer.Text.LeaveAside();
    }

    private static void WriteElement(BodyRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.IsTight)
        {
            renderer.WriteInlines(paragraph.Inline);
            return;
        }

        renderer.Html.EnsureLine();
        renderer.Html.Append("<p");
        AttributeWriter.Write(renderer, paragraph);
        renderer.Html.Append('>');
        renderer.WriteInlines(paragraph.Inline);
        renderer.Html.Append("</p>\n");
    }
}
