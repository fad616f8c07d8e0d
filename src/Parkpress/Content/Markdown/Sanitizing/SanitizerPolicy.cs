using System.Collections.Frozen;
using Ganss.Xss;

namespace Parkpress.Content.Markdown.Sanitizing;

/// <summary>What raw HTML may consist of: the elements of prose, without styles, scripts, forms and frames.</summary>
internal static class SanitizerPolicy
{
    private static readonly string[] s_tags =
    [
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite",
        "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "input", "ins", "kbd", "li", "mark",
        "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "source", "span",
        "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "u",
        "ul", "var", "video", "wbr",
    ];

    private static readonly string[] s_attributes =
    [
        "alt", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "checked", "cite", "class", "colspan",
        "controls", "datetime", "dir", "disabled", "headers", "height", "href", "hreflang", "id", "kind", "label", "lang",
        "loading", "loop", "media", "muted", "open", "poster", "preload", "rel", "reversed", "role", "rowspan", "scope",
        "sizes", "span", "src", "srclang", "srcset", "start", "tabindex", "title", "type", "value", "width",
    ];

    // Their content is no prose; of any other element that is not allowed the inside stays.
    private static readonly FrozenSet<string> s_removedWithContent = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "template", "iframe", "frame", "object", "embed", "applet", "noscript", "noembed", "noframes",
        "textarea", "select", "title", "svg", "math", "xmp", "plaintext", "canvas", "head", "link", "meta", "base");

    public static HtmlSanitizer Create(RemovalLog removals)
    {
        HtmlSanitizerOptions options = HtmlSanitizerOptions.Empty();
        options.AllowedTags.UnionWith(s_tags);
        options.AllowedAttributes.UnionWith(s_attributes);
        options.AllowedSchemes.UnionWith(["http", "https", "mailto", "tel"]);
        options.UriAttributes.UnionWith(["href", "src", "cite", "poster"]);
        options.UriListAttributes.Add("srcset");

        var sanitizer = new HtmlSanitizer(options) { KeepChildNodes = true };
        sanitizer.RemovingTag += (_, e) =>
        {
            if (s_removedWithContent.Contains(e.Tag.LocalName))
            {
                e.Tag.InnerHtml = "";
            }

            if (e.Tag.Parent is not null)
            {
                removals.AddTag(e.Tag.LocalName);
            }
        };
        sanitizer.RemovingAttribute += (_, e) => removals.AddAttribute(e.Attribute.Name, e.Attribute.Value);
        return sanitizer;
    }
}
