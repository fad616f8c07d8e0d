using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Content.Markdown;

/// <summary>Every place that leaves the reader is a place in the file as it lies on disk.</summary>
public sealed class PlacesTests
{
    [Theory]
    [InlineData("见[概况](../about.md#史 \"题\")。", "../about.md#史")]
    [InlineData("见[概况](<a b.md>)。", "<a b.md>")]
    [InlineData("空[链]()。", "[链]()")]
    [InlineData("访问https://a.cn/x，好", "https://a.cn/x")]
    [InlineData("访问<https://a.cn>好", "https://a.cn")]
    [InlineData("[r]\n\n[r]: b.md", "b.md")]
    [InlineData("> 引\n> [链](c.md)", "c.md")]
    [InlineData("- 甲\r\n  乙\r\n\r\n  [链](c.md)", "c.md")]
    [InlineData("图![替代](a.jpg \"题\")", "a.jpg")]
    [InlineData("|甲|\n|-|\n|[链](c.md)|", "c.md")]
    [InlineData("甲\0乙\u0001[链](c.md)", "c.md")]
    [InlineData("\uFDD0[链](c\uFDD1.md)", "c\uFDD1.md")]
    [InlineData("\t[链](c.md)\n\n\t\t码", null)]
    public void A_slot_points_at_the_address_as_written(string markdown, string? expected)
    {
        foreach (string frontMatter in (string[])["", "---\r\ntitle: 题\r\n---\r\n"])
        {
            string text = frontMatter + markdown;
            Body body = Read(text, frontMatter.Length, out _);

            Assert.Equal(expected is null ? [] : [expected], body.Content.Slots.Select(slot => Slice(text, slot.Span)));
            Assert.Equal(body.Content.Slots.Select(slot => slot.Span), body.Links.Select(link => link.Span));
        }
    }

    [Theory]
    [InlineData("{{< video src=\"甲.mp4\" />}}", "{{< video src=\"甲.mp4\" />}}")]
    [InlineData("行内{{< video src=\"甲.mp4\" />}}后", "{{< video src=\"甲.mp4\" />}}")]
    [InlineData("> 引\r\n> 前{{< video\r\n> src=\"甲.mp4\" />}}", "{{< video\r\n> src=\"甲.mp4\" />}}")]
    [InlineData("- {{< video src=\"甲.mp4\" >}}\n  内\n  {{< /video >}}", "{{< video src=\"甲.mp4\" >}}")]
    [InlineData("\0{{< video src=\"甲.mp4\" />}}", "{{< video src=\"甲.mp4\" />}}")]
    public void A_shortcode_points_at_its_tag_its_name_and_its_values(string markdown, string tag)
    {
        Body body = Read(markdown, 0, out _);

        ShortcodeSlot slot = Assert.Single(body.Content.Slots.OfType<ShortcodeSlot>());
        Assert.Equal(tag, Slice(markdown, slot.Span));
        Assert.Equal("video", Slice(markdown, slot.NameSpan));
        Assert.Equal("甲.mp4", Slice(markdown, Assert.Single(slot.Arguments).ValueSpan));
        Assert.Equal(new LinkReference("甲.mp4", slot.Arguments[0].ValueSpan, LinkKind.File), Assert.Single(body.Links));
    }

    [Theory]
    [InlineData("正文\n\n# 标题", "# 标题")]
    [InlineData("[x](javascript:y)", "javascript:y")]
    [InlineData("甲**乙", "**")]
    [InlineData("段 {.a style=\"b\"}", "{.a style=\"b\"}")]
    [InlineData("甲[^x]", "[^x]")]
    [InlineData("正文\n##标题", "##")]
    [InlineData("|甲|乙|\n|-|-|\n|1|2|3|", "3")]
    [InlineData("甲\n-|--\n乙|丙", "-|--")]
    [InlineData("文\n\n    缩进", "缩进")]
    [InlineData("> 引\n>\n> [文]（https://a.cn）", "（")]
    [InlineData("甲\0\0乙", "\0")]
    [InlineData("```\n码", "```")]
    [InlineData("{{< a b=“c” />}}", "“")]
    [InlineData("> 甲\n> <!-- 乙", "<!-- 乙")]
    public void A_finding_points_at_what_is_wrong(string markdown, string expected)
    {
        Read(markdown, 0, out DiagnosticBag diagnostics);

        Assert.Equal(expected, Slice(markdown, Assert.Single(diagnostics.ToSorted()).Primary.Span));
    }

    private static Body Read(string text, int bodyStart, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        return MarkdownReader.Read(new SourceText("a.md", text), bodyStart, new MarkdownOptions(), diagnostics);
    }

    private static string Slice(string text, TextSpan span) => text[span.Start..span.End];
}
