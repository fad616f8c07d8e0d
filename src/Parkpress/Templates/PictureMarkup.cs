using System.Globalization;
using System.Text;
using Parkpress.Templates.Views;
using Parkpress.Text;

namespace Parkpress.Templates;

/// <summary>Writes picture elements.</summary>
internal static class PictureMarkup
{
    /// <summary>Sizes of a picture inside an article: the measure of the text, or the whole phone.</summary>
    public const string ArticleSizes = "(min-width: 48em) 46em, 100vw";

    /// <summary><c>picture</c> with WebP sizes, or a plain <c>img</c> when there are none.</summary>
    /// <param name="sizes">For the <c>sizes</c> attribute.</param>
    /// <param name="isEager">True for a picture on the first screen.</param>
    public static string Write(ImageView image, string sizes, bool isEager, string? cssClass, string? title)
    {
        var html = new StringBuilder();
        if (image.SourceSet is { } sources)
        {
            html.Append(CultureInfo.InvariantCulture, $"<picture><source type=\"image/webp\" srcset=\"{HtmlText.Escape(sources)}\" sizes=\"{HtmlText.Escape(sizes)}\">");
        }

        html.Append(CultureInfo.InvariantCulture, $"<img src=\"{HtmlText.Escape(image.Url)}\" alt=\"{HtmlText.Escape(image.Alt)}\"");
        html.Append(CultureInfo.InvariantCulture, $" width=\"{image.Image.Width}\" height=\"{image.Image.Height}\"");
        if (cssClass is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $" class=\"{HtmlText.Escape(cssClass)}\"");
        }

        if (title is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $" title=\"{HtmlText.Escape(title)}\"");
        }

        html.Append(isEager ? " fetchpriority=\"high\">" : " loading=\"lazy\" decoding=\"async\">");
        return html.Append(image.SourceSet is null ? "" : "</picture>").ToString();
    }
}
