using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Parkpress.Content;

namespace Parkpress.Tests.Mutations;

/// <summary>What a reader reads of a fragment, white space folded: a second opinion, taken from the HTML by a browser's rules.</summary>
internal static class ReadableText
{
    private static readonly HtmlParser s_parser = new();

    // Whatever is not among them is inline, as in browsers.
    private static readonly HashSet<string> s_block =
    [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "colgroup", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    public static string Of(BodyFragment fragment)
    {
        var text = new StringBuilder();
        Append(s_parser.ParseDocument("<body>" + Html(fragment)).Body!, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // A picture is its alternative text; a shortcode is what stands inside it.
    private static string Html(BodyFragment fragment)
    {
        var html = new StringBuilder();
        int position = 0;
        foreach (BodySlot slot in fragment.Slots)
        {
            html.Append(fragment.Html, position, slot.Offset - position).Append(slot switch
            {
                ImageSlot image => WebUtility.HtmlEncode(image.Alt),
                ShortcodeSlot { Inner: { } inner } => $"<div>{Html(inner)}</div>",
                _ => "",
            });
            position = slot.Offset;
        }

        return html.Append(fragment.Html, position, fragment.Html.Length - position).ToString();
    }

    private static void Append(INode node, StringBuilder text)
    {
        if (node is IText literal)
        {
            text.Append(literal.Data);
        }
        else if (node is IElement element && !IsMachinery(element))
        {
            string gap = s_block.Contains(element.LocalName) ? " " : "";
            text.Append(gap).Append(element.LocalName == "img" ? element.GetAttribute("alt") : "");
            foreach (INode child in element.ChildNodes)
            {
                Append(child, text);
            }

            text.Append(gap);
        }
    }

    // Numbers of notes, arrows back and the labels of alerts are not the author's words.
    private static bool IsMachinery(IElement element) =>
        element.LocalName is "script" or "style"
        || element.ClassList.Contains("footnote-ref") || element.ClassList.Contains("footnote-back") || element.ClassList.Contains("alert-title");
}
