using System.Net;
using Parkpress.Content.Markdown.Prose;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>The text of raw HTML, roughly: tags out, entities decoded, scripts and styles skipped.</summary>
internal static class RawHtmlText
{
    public static void AppendTo(TextCollector text, string html)
    {
        int i = 0;
        while (i < html.Length)
        {
            int tag = html.IndexOf('<', i);
            int textEnd = tag < 0 ? html.Length : tag;
            if (textEnd > i)
            {
                text.Append(AuthorText.Clean(WebUtility.HtmlDecode(html[i..textEnd])));
            }

            if (tag < 0)
            {
                return;
            }

            int tagEnd = html.IndexOf('>', tag);
            text.Append(" ");
            i = tagEnd < 0 ? html.Length : SkipCode(html, tag, tagEnd + 1);
        }
    }

    private static int SkipCode(string html, int tag, int behindTag)
    {
        foreach (string name in (ReadOnlySpan<string>)["script", "style"])
        {
            if (string.Compare(html, tag + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                int close = html.IndexOf("</" + name, behindTag, StringComparison.OrdinalIgnoreCase);
                return close < 0 ? html.Length : close;
            }
        }

        return behindTag;
    }
}
