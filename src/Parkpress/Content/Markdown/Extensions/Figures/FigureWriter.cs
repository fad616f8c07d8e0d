using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Content.Markdown.Rendering.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Figures;

/// <summary>Writes an image that is alone in its paragraph and has a title: a figure with a caption.</summary>
internal static class FigureWriter
{
    public static void Write(BodyRenderer renderer, ParagraphBlock paragraph, LinkInline image)
    {
        renderer.Html.EnsureLine();
        renderer.Html.Append("<figure");

        // In a tight list what was said of the paragraph is said of the item already.
        bool isOfImage = renderer.IsTight || image.TryGetAttributes() is not null;
        AttributeWriter.Write(renderer, isOfImage ? image : paragraph);
        renderer.Html.Append('>');
        LinkWriter.WriteImage(renderer, image, isFigure: true);
        renderer.Text.EndBlock();
        renderer.Html.Append("<figcaption>");
        renderer.WriteText(AuthorText.Clean(image.Title!));
        renderer.Html.Append("</figcaption></figure>\n");
        renderer.Text.EndBlock();
    }
}
