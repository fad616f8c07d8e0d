using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Parkpress.Tests.Content.Markdown.Standards;

/// <summary>
/// Brings HTML into one form, so that only what a browser would show differently counts. Both sides go through it; the rules are
/// told in tests/specs/commonmark.md.
/// </summary>
internal static partial class StandardHtml
{
    private static readonly HashSet<string> s_blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "del", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "ins", "li", "link", "main", "menu", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "br",
    ];

    /// <summary>The one form of <paramref name="html"/>.</summary>
    public static string Normalise(string html)
    {
        html = ScrollRegion().Replace(html, "$1");
        var result = new StringBuilder(html.Length);
        bool isPreformatted = false;
        bool isBehindBlock = true;
        int position = 0;
        foreach (Match tag in Markup().Matches(html))
        {
            string name = tag.Groups["name"].Value.ToLowerInvariant();
            bool isBlock = s_blocks.Contains(name);
            AppendText(result, html[position..tag.Index], isPreformatted, isBehindBlock, isBlock);
            result.Append(name.Length == 0 ? tag.Value : Tag(tag, name));
            isPreformatted = name == "pre" ? tag.Value[1] != '/' : isPreformatted;
            isBehindBlock = isBlock;
            position = tag.Index + tag.Length;
        }

        AppendText(result, html[position..], isPreformatted, isBehindBlock, isBeforeBlock: true);
        return result.ToString();
    }

    /// <summary>Takes back the figure that a titled image alone in its paragraph becomes.</summary>
    public static string WithoutFigures(string html) =>
        Figure().Replace(html, match => $"<p>{match.Groups[1].Value} title=\"{match.Groups[2].Value.Replace("\"", "&quot;", StringComparison.Ordinal)}\"></p>");

    private static void AppendText(StringBuilder result, string text, bool isPreformatted, bool isBehindBlock, bool isBeforeBlock)
    {
        if (!isPreformatted)
        {
            text = WhiteSpace().Replace(text, " ");
            text = isBehindBlock ? text.TrimStart(' ') : text;
            text = isBeforeBlock ? text.TrimEnd(' ') : text;
        }

        result.Append(WebUtility.HtmlEncode(WebUtility.HtmlDecode(text)));
    }

    private static string Tag(Match tag, string name)
    {
        if (tag.Value[1] == '/')
        {
            return $"</{name}>";
        }

        IEnumerable<string> attributes = Attribute().Matches(tag.Groups["attributes"].Value)
            .Select(match => (Name: match.Groups["name"].Value.ToLowerInvariant(), Value: ValueOf(match)))
            .Select(attribute => Translate(name, attribute.Name, attribute.Value))
            .OfType<string>()
            .Order(StringComparer.Ordinal);
        return $"<{string.Join(' ', attributes.Prepend(name))}>";
    }

    private static string ValueOf(Match attribute) =>
        WebUtility.HtmlDecode(attribute.Groups["double"].Value + attribute.Groups["single"].Value + attribute.Groups["bare"].Value);

    // What our HTML has besides, or says in another way. Null for what no specification of Markdown speaks of.
    private static string? Translate(string tag, string name, string value) => (tag, name, value) switch
    {
        ("h1" or "h2" or "h3" or "h4" or "h5" or "h6", "id", _) => null,
        ("a", "rel", "noopener") => null,
        ("th", "scope", "col") => null,
        ("li", "class", "task-list-item") => null,
        ("input", "aria-label", _) => null,
        ("th" or "td", "class", "align-right") => "align=\"right\"",
        ("th" or "td", "class", "align-center") => "align=\"center\"",
        ("th" or "td", "align", "left") => null,
        (_, "href" or "src", _) => $"{name}=\"{WebUtility.HtmlEncode(Uri.UnescapeDataString(value))}\"",
        _ => $"{name}=\"{WebUtility.HtmlEncode(value)}\"",
    };

    [GeneratedRegex(@"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Za-z].*?>|</?(?<name>[A-Za-z][A-Za-z0-9-]*)(?<attributes>(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:""[^""]*""|'[^']*'|[^\s""'=<>`]+))?)*)\s*/?>", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<name>[A-Za-z_:][\w.:-]*)(?:\s*=\s*(?:""(?<double>[^""]*)""|'(?<single>[^']*)'|(?<bare>[^\s""'=<>`]+)))?", RegexOptions.Singleline)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"<div class=""table-scroll"" tabindex=""0"" role=""region"" aria-label=""[^""]*"">\n(<table.*?</table>)\n</div>", RegexOptions.Singleline)]
    private static partial Regex ScrollRegion();

    [GeneratedRegex(@"<figure>(<img [^>]*)><figcaption>(.*?)</figcaption></figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex WhiteSpace();
}
