using System.Net;
using Parkpress.Content.Markdown.Prose;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>The text of raw HTML for a summary, roughly: tags out, entities decoded, scripts and styles skipped.</summary>
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

            HtmlTag read = HtmlTag.Read(html.AsSpan(tag));
            text.Append(read.Text.IsEmpty ? "<" : BlockElements.Contains(read.Name) ? " " : "");
            i = read.Text.IsEmpty ? tag + 1 : SkipUnread(html, read, tag + read.Text.Length);
        }
    }

    private static int SkipUnread(string html, HtmlTag tag, int behindTag)
    {
        if (tag.IsEnd || !UnreadElements.Contains(tag.Name))
        {
            return behindTag;
        }

        int close = html.AsSpan(behindTag).IndexOf($"</{tag.Name}", StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : behindTag + close;
    }
}
