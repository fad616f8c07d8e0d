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
    [InlineData("> 甲\n> <!-- 乙", "<!--")]
    [InlineData("甲\n\n> ## ", "##")]
    [InlineData("[文字]()", "()")]
    [InlineData("> [](a.md)", "[]")]
    [InlineData("[![](a.jpg)](a.md)", "![](a.jpg)")]
    [InlineData("甲[这里](a.md)", "这里")]
    [InlineData("图![](a.jpg)", "![]")]
    [InlineData("![图](http://a.cn/b.png \"题\")", "http://a.cn/b.png")]
    [InlineData("[文](\\\\srv\\a.doc)", "\\\\srv\\a.doc")]
    [InlineData("<http://localhost/a>", "http://localhost/a")]
    [InlineData("甲\n\n> :::", ":::")]
    [InlineData("|甲|乙|\n|-|-|\n| 一二 |", "一二")]
    [InlineData("|甲|乙丙|\n|-|", "乙丙")]
    [InlineData("文[^a]\n\n[^a]: 甲\n\n[^a]: 乙", "^a")]
    [InlineData("> 甲\n> ・\n-乙\n-丙", "-")]
    [InlineData("1.甲\n2.乙", "2.")]
    [InlineData("＃＃ 甲", "＃＃")]
    [InlineData("甲［乙］（/a/）", "］（")]
    [InlineData("甲。\r\n---\r\n乙", "---")]
    [InlineData("甲<!--more-->乙<!-- more -->", "<!-- more -->")]
    [InlineData("甲\u200B乙\u200B", "\u200B")]
    [InlineData("\u00A0\u00A0甲", "\u00A0\u00A0")]
    [InlineData("&emsp;甲", "&emsp;")]
    [InlineData("正文\n\n\t缩进", "缩进")]
    [InlineData("证11010519491231002X。", "11010519491231002X")]
    [InlineData("电话：+86 138-1234-5678", "138-1234-5678")]
    [InlineData("卡6222 0202 0011 2233 453", "6222 0202 0011 2233 453")]
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
