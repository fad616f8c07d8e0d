using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Tests.Content.Markdown;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t\r\n", 0)]
    [InlineData("---\n---\n", 8)]
    [InlineData("短", 99)]
    public void A_file_without_text_has_an_empty_body(string text, int bodyStart) =>
        Assert.Same(Body.Empty, MarkdownReader.Read(new SourceText("a.md", text), bodyStart, new MarkdownOptions(), new DiagnosticBag()));

    [Fact]
    public void The_front_matter_is_not_read()
    {
        const string Text = "---\ntitle: '# 题'\n---\n正文";

        Body body = MarkdownReader.Read(new SourceText("a.md", Text), Text.IndexOf('正'), new MarkdownOptions(), new DiagnosticBag());

        Assert.Equal("<p>正文</p>\n", body.Content.Html);
    }

    [Fact]
    public void Line_ends_of_every_kind_become_line_feeds()
    {
        Body body = Read("甲\r\nx\r\n- a\rb\n\n```\r\nc\rd\r\n```\r\n[t](u \"v\r\nw\")", RawHtmlPolicy.Escape, out _);

        Assert.Equal(
            "<p>甲\nx</p>\n<ul>\n<li>a\nb</li>\n</ul>\n<pre><code>c\nd\n</code></pre>\n<p><a href=\"\" title=\"v\nw\">t</a></p>\n",
            body.Content.Html);
    }

    [Fact]
    public void Characters_that_html_forbids_are_dropped_and_reported_once()
    {
        Body body = Read("园\0区\u0007概\uFDD0况\uD800。𠮷", RawHtmlPolicy.Escape, out DiagnosticBag diagnostics);

        Assert.Equal("<p>园区概况。𠮷</p>\n", body.Content.Html);
        Diagnostic finding = Assert.Single(diagnostics.ToSorted());
        Assert.Equal(MarkdownRules.ForbiddenCharacter, finding.Rule);
        Assert.Contains("U+0000", finding.Message.English, StringComparison.Ordinal);
        Assert.Contains("4", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">", 200)]
    [InlineData(">", 20000)]
    [InlineData("[", 300)]
    [InlineData("![", 20000)]
    [InlineData("{{< a >}}\n", 200)]
    public void Text_that_is_nested_too_deeply_is_reported_and_shown(string mark, int times)
    {
        Body body = Read(string.Concat(Enumerable.Repeat(mark, times)) + "正文", RawHtmlPolicy.Escape, out DiagnosticBag diagnostics);

        Assert.Contains(diagnostics.ToSorted(), d => d.Rule == MarkdownRules.NestedTooDeeply);
        Assert.EndsWith("正文", body.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void Emphasis_that_is_nested_too_deeply_loses_its_tags_but_no_text()
    {
        string text = string.Concat(Enumerable.Repeat("~~甲 ==乙 ", 100)) + "核" + string.Concat(Enumerable.Repeat(" 丙== 丁~~", 100));

        Body body = Read(text, RawHtmlPolicy.Escape, out DiagnosticBag diagnostics);

        Assert.Equal(MarkdownRules.NestedTooDeeply, Assert.Single(diagnostics.ToSorted()).Rule);
        Assert.Equal(
            string.Concat(Enumerable.Repeat("甲 乙 ", 100)) + "核" + string.Concat(Enumerable.Repeat(" 丙 丁", 100)), body.PlainText);
        WellFormed.Check(body.Content.Html);
    }

    [Fact]
    public void Lists_sixty_deep_are_still_lists()
    {
        string text = string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', i * 2) + "- 项\n"));

        Body body = Read(text, RawHtmlPolicy.Escape, out DiagnosticBag diagnostics);

        Assert.Equal(0, diagnostics.Count);
        Assert.Equal(60, body.Content.Html.Split("<ul>").Length - 1);
    }

    [Theory]
    [InlineData(4, "一二三…")]
    [InlineData(5, "一二三，四…")]
    [InlineData(6, "一二三，四。")]
    [InlineData(8, "一二三，四。")]
    [InlineData(9, "一二三，四。五六七")]
    public void The_length_of_a_summary_is_an_option(int length, string expected)
    {
        Body body = MarkdownReader.Read(
            new SourceText("a.md", "一二三，四。五六七"), 0, new MarkdownOptions { SummaryLength = length }, new DiagnosticBag());

        Assert.Equal(expected, body.Summary);
    }

    [Fact]
    public void Many_threads_read_what_one_reads()
    {
        SpecExample[] examples = [.. SpecFile.ReadAll()];
        string[] expected = [.. examples.Select(Print)];

        string[] actual = [.. examples.Concat(examples).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Print)];

        Assert.Equal([.. expected, .. expected], actual);

        static string Print(SpecExample example) => SlotPrinter.Print(Read(example.Markdown, example.Policy, out _).Content);
    }

    [Fact]
    public void A_site_may_switch_a_rule_off()
    {
        var severities = new Dictionary<string, Severity> { ["PP2105"] = Severity.Off };
        var diagnostics = new DiagnosticBag(System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(severities));

        MarkdownReader.Read(new SourceText("a.md", "# 题"), 0, new MarkdownOptions(), diagnostics);

        Assert.Equal(0, diagnostics.Count);
    }

    private static Body Read(string text, RawHtmlPolicy policy, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        return MarkdownReader.Read(new SourceText("a.md", text), 0, new MarkdownOptions { RawHtml = policy }, diagnostics);
    }
}
