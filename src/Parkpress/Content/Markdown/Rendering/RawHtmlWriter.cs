using Markdig.Syntax;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Writes HTML that an author wrote, as the site's policy has it.</summary>
internal static class RawHtmlWriter
{
    public static void WriteBlock(BodyRenderer renderer, PlacedText html, SourceSpan span)
    {
        PlacedText placed = StripComments(renderer, html).Trim("\n \t");
        string kept = placed.Text;
        if (kept.Length == 0)
        {
            return;
        }

        renderer.Html.EnsureLine();
        renderer.Text.EnterAside();

        // Words behind a comment on its line are a part of the block to Markdig, but they are no HTML.
        bool isText = !kept.Contains('<');
        if (isText || MustEscape(renderer, kept, span))
        {
            renderer.Html.Append("<p>");
            renderer.WriteText(kept);
            renderer.Html.Append("</p>\n");
        }
        else
        {
            RawTagWriter.Write(renderer, placed);
            renderer.Html.Append('\n');
            RawHtmlText.AppendTo(renderer.Text, kept);
        }

        renderer.Text.EndBlock();
        renderer.Text.LeaveAside();
    }

    public static void WriteInline(BodyRenderer renderer, string html, SourceSpan span)
    {
        PlacedText placed = StripComments(renderer, PlacedText.Of(html, span.Start));
        string kept = placed.Text;
        if (kept.Length == 0)
        {
            return;
        }

        if (MustEscape(renderer, kept, span))
        {
            renderer.WriteText(kept);
            return;
        }

        RawTagWriter.Write(renderer, placed);
        RawHtmlText.AppendTo(renderer.Text, kept);

        // A bare URL inside the author's own link must not become a second one.
        if (IsTag(kept, "<a"))
        {
            renderer.IsInsideLink = true;
        }
        else if (IsTag(kept, "</a"))
        {
            renderer.IsInsideLink = false;
        }
        else if (HtmlTag.Read(kept) is var tag && UnreadElements.Contains(tag.Name))
        {
            renderer.Text.IsMuted = !tag.IsEnd;
        }
    }

    /// <summary>Whether <paramref name="html"/> is shown as text, which is then said.</summary>
    private static bool MustEscape(BodyRenderer renderer, string html, SourceSpan span)
    {
        if (renderer.Context.Options.RawHtml == RawHtmlPolicy.Escape)
        {
            ReportEscaped(renderer, html, span);
            return true;
        }

        if (renderer.Context.Options.RawHtml == RawHtmlPolicy.Sanitize && !renderer.RawNesting.TryEnter(html))
        {
            renderer.Context.ReportOnce(
                MarkdownRules.NestedTooDeeply,
                renderer.Context.Locate(span),
                new LocalText(
                    $"nest less deeply: at most {RawNesting.MaximumDepth} raw elements inside each other",
                    $"请减少嵌套层次，HTML 元素最多嵌套 {RawNesting.MaximumDepth} 层"),
                new LocalText("raw HTML is nested too deeply", "HTML 嵌套层次过深"));
            return true;
        }

        return false;
    }

    private static bool IsTag(string html, string start) =>
        html.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        && html.Length > start.Length
        && !char.IsAsciiLetterOrDigit(html[start.Length])
        && html[start.Length] != '-';

    private static void ReportEscaped(BodyRenderer renderer, string html, SourceSpan span)
    {
        int end = html.AsSpan().IndexOfAny(" \n\r>");
        string tag = end < 0 ? html : html[..end].TrimEnd('/') + ">";
        renderer.Context.ReportOnce(
            MarkdownRules.HtmlEscaped,
            renderer.Context.Locate(span),
            new LocalText(
                "use Markdown or a shortcode, or set `raw_html: sanitize` in site.yml",
                "请改用 Markdown 语法或短代码，或在 site.yml 中设置 `raw_html: sanitize`"),
            new LocalText($"raw HTML such as `{tag}` is shown as text", $"HTML 源码（如 `{tag}`）将按文字显示"));
    }

    /// <summary>Takes comments out and sees to <c>&lt;!--more--&gt;</c>, which is output under no policy.</summary>
    private static PlacedText StripComments(BodyRenderer renderer, PlacedText placed)
    {
        string html = placed.Text;
        int start = html.IndexOf("<!--", StringComparison.Ordinal);
        if (start < 0)
        {
            return placed;
        }

        bool keepOthers = renderer.Context.Options.RawHtml == RawHtmlPolicy.Allow;
        var kept = new PlacedText();
        int position = 0;
        while (start >= 0)
        {
            // HTML also reads `<!-->` as a whole comment, hence two characters and not four.
            int close = html.IndexOf("-->", start + 2, StringComparison.Ordinal);
            int end = close < 0 ? html.Length : close + 3;
            bool isMore = html.AsSpan(start, end - start).Trim("<!->").Trim() is "more";
            kept.Append(placed, position, keepOthers && !isMore ? end : start);
            TextSpan span = renderer.Context.Locate(placed.SourceOf(start), placed.SourceOf(end - 1) + 1);
            if (isMore)
            {
                MarkSummaryEnd(renderer, span);
            }

            if (close < 0)
            {
                ReportUnclosed(renderer, TextSpan.At(span.Start, Math.Min(span.Length, "<!--".Length)));
            }

            position = end;
            start = html.IndexOf("<!--", position, StringComparison.Ordinal);
        }

        kept.Append(placed, position, html.Length);
        return kept;
    }

    private static void MarkSummaryEnd(BodyRenderer renderer, TextSpan span)
    {
        if (renderer.Text.IsSummaryMarked)
        {
            renderer.Context.Report(
                MarkdownRules.MoreTwice,
                span,
                new LocalText("delete it; the summary ends at the first", "请删除；摘要以第一处为准"));
        }

        renderer.Text.MarkSummaryEnd();
    }

    private static void ReportUnclosed(BodyRenderer renderer, TextSpan span) =>
        renderer.Context.Report(
            MarkdownRules.CommentUnclosed,
            span,
            new LocalText("end it with `-->`; everything after it is left out", "请用 `-->` 结束注释，否则其后的内容都不会显示"));
}
