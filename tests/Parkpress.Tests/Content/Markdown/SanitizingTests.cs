using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Tests.Content.Markdown;

public sealed class SanitizingTests
{
    [Theory]
    [InlineData("<b>&#xFDD0;0&#xFDD1;</b>")]
    [InlineData("<b title=\"&#64976;0&#64977;\">x</b>")]
    [InlineData("<b>&#x0000fdd0;0&#XFDD1</b>")]
    [InlineData("<div>\n&#xFD&#xFDD0;D0;0&#xFDD1;\n</div>")]
    public void An_author_cannot_forge_the_mark_of_a_slot(string html)
    {
        (Body body, _) = Sanitize("[链](a.md)\n\n" + html);

        Assert.Equal(["a.md"], body.Content.Slots.Cast<LinkSlot>().Select(slot => slot.Target));
        Assert.DoesNotContain(body.Content.Html, c => c is >= '\uFDD0' and <= '\uFDEF');
    }

    [Theory]
    [InlineData("&#xFDD0;", "\uFFFD")]
    [InlineData("&#0;&#13&#x1f;&#xD800;&#x110000;&#99999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#x4E00;&#65 &#;&#x;&#", "&#x4E00;&#65 &#;&#x;&#")]
    [InlineData("&amp;", "&amp;")]
    public void References_to_what_html_forbids_are_disarmed(string html, string expected) =>
        Assert.Equal(expected, CharacterReferences.Disarm(html));

    [Theory]
    [InlineData("<p title=\"")]
    [InlineData("<p title='")]
    [InlineData("<textarea>")]
    [InlineData("<style>")]
    [InlineData("<title>")]
    [InlineData("<svg><desc>")]
    [InlineData("<noscript>")]
    [InlineData("<select>")]
    [InlineData("<math><annotation-xml encoding=\"text/html\">")]
    public void No_slot_is_left_inside_a_tag_or_a_link_outside_its_attribute(string opening)
    {
        (Body body, _) = Sanitize($"<i>x</i>\n\n<div>{opening}\n\n![图](x.jpg \"t\") [链](y.md)\n\n\">'></div>");

        foreach (BodySlot slot in body.Content.Slots)
        {
            string before = body.Content.Html[..slot.Offset];
            string after = body.Content.Html[slot.Offset..];
            bool isInTag = before.LastIndexOf('<') > before.LastIndexOf('>');
            Assert.Equal(slot is LinkSlot, isInTag);
            Assert.True(slot is not LinkSlot || (before.EndsWith("<a href=\"", StringComparison.Ordinal) && after[0] == '"'), body.Content.Html);
        }
    }

    [Theory]
    [InlineData("<script>x</script>")]
    [InlineData("<b onclick=x>y</b>")]
    [InlineData("<a href=\"javascript:x\">y</a>")]
    [InlineData("<a href=\"java&#9;script:x\">y</a>")]
    [InlineData("<iframe srcdoc=\"<script>x</script>\"></iframe>")]
    [InlineData("<img src=x onerror=y>")]
    [InlineData("<object data=x></object>")]
    [InlineData("<svg onload=x></svg>")]
    [InlineData("<form action=x><input name=y></form>")]
    [InlineData("<p style=\"background:url(x)\">y</p>")]
    [InlineData("<base href=\"//evil.cn\">")]
    [InlineData("<meta http-equiv=refresh content=0>")]
    [InlineData("<video><source onerror=x></video>")]
    [InlineData("<math><mi xlink:href=\"javascript:x\">y</mi></math>")]
    public void What_could_harm_is_removed_and_said(string html)
    {
        (Body body, DiagnosticBag diagnostics) = Sanitize("前 " + html + " 后");

        foreach (string harm in (string[])["script", "onclick", "onerror", "onload", "style", "iframe", "object", "svg", "form", "base", "meta", "math"])
        {
            Assert.DoesNotContain(harm, body.Content.Html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(diagnostics.ToSorted(), d => d.Rule == MarkdownRules.HtmlRemoved);
    }

    [Theory]
    [InlineData("<details open=\"\"><summary>题</summary>内</details>")]
    [InlineData("<ruby>汉<rt>hàn</rt></ruby>")]
    [InlineData("<img src=\"https://a.cn/a.jpg\" alt=\"图\" width=\"10\" height=\"20\" loading=\"lazy\">")]
    [InlineData("<a href=\"tel:027\" title=\"t\">电</a>")]
    [InlineData("<td colspan=\"2\">x</td>", "x")]
    public void What_is_harmless_passes(string html, string? expected = null)
    {
        (Body body, _) = Sanitize(html);

        Assert.Contains(expected ?? html, body.Content.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_names_what_was_removed_where_it_stood()
    {
        const string Text = "前 <b onclick=x>粗</b>\n\n<p style=\"x\" onclick=\"y\">\n<font>字</font>\n</p>";

        (_, DiagnosticBag diagnostics) = Sanitize(Text);

        Assert.Equal(
            ["`onclick` was removed from raw HTML (2 times)", "`style` was removed from raw HTML", "`<font>` was removed from raw HTML"],
            diagnostics.ToSorted().Select(d => d.Message.English));
        Assert.Equal(["onclick=x", "style=\"x\"", "<font"], diagnostics.ToSorted().Select(d => Text.Substring(d.Primary.Span.Start, d.Primary.Span.Length)));
    }

    private static (Body Body, DiagnosticBag Diagnostics) Sanitize(string text)
    {
        var diagnostics = new DiagnosticBag();
        var options = new MarkdownOptions { RawHtml = RawHtmlPolicy.Sanitize };
        return (MarkdownReader.Read(new SourceText("a.md", text), 0, options, diagnostics), diagnostics);
    }
}
