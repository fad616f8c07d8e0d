using System.Diagnostics;
using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Tests.Content.Markdown;

/// <summary>Half a megabyte of one mark after the other: what looks at texts must not look at them again and again.</summary>
public sealed class HostileTextTests
{
    // A linear reader needs some tenths of a second; one that is not would need minutes, on any machine.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("0123456789")]
    [InlineData("13812345678 ")]
    [InlineData("13812345678,tel:13812345678,")]
    [InlineData("138-")]
    [InlineData("6222 ")]
    [InlineData("11010519491231002X ")]
    [InlineData("https://a/13812345678/")]
    [InlineData("\u200B\u202E")]
    [InlineData("-甲\n")]
    [InlineData("1.甲\n\n")]
    [InlineData("＊＊")]
    [InlineData("＊＊甲")]
    [InlineData("］（")]
    [InlineData("［甲］（/a）")]
    [InlineData("＃")]
    [InlineData("[]()")]
    [InlineData("![]()\n\n")]
    [InlineData("[![](a)](b)\n\n")]
    [InlineData("## \n")]
    [InlineData(":::\n")]
    [InlineData("::: a\n:::\n")]
    [InlineData("[^1]: 甲\n")]
    [InlineData("<a href=\"")]
    [InlineData("<a href=x id=y>\n")]
    [InlineData("<b x='>\n")]
    [InlineData("<!--more-->\n\n")]
    [InlineData("<script>\n\n")]
    public void Half_a_megabyte_of_it_is_read_in_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        MarkdownReader.Read(new SourceText("a.md", text), 0, new MarkdownOptions { RawHtml = RawHtmlPolicy.Allow }, new DiagnosticBag());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_limit);
    }

    // What Markdig, the sanitiser or we once read again and again; 100,000 characters of each.
    [Theory]
    [InlineData("![a](")]
    [InlineData("[a](")]
    [InlineData("[a]: b\n")]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("_")]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("~~")]
    [InlineData("|")]
    [InlineData("&#")]
    [InlineData("$")]
    [InlineData(":::")]
    [InlineData("::: a\n")]
    [InlineData("^[")]
    [InlineData("<!--")]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<b><div></b>")]
    [InlineData("<p><b><p>")]
    [InlineData("</a>")]
    [InlineData("{{< ")]
    [InlineData("{{‹ ")]
    [InlineData("{{＜")]
    [InlineData("{{< a b=\"")]
    [InlineData("】（")]
    [InlineData("] (a.pdf")]
    [InlineData("|a|\n")]
    [InlineData("1）\n")]
    [InlineData("> [!注\n\n")]
    [InlineData("：：：\n")]
    public void A_hundred_thousand_characters_are_read_and_sanitised_in_a_moment(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

        AssertIsReadWithin(s_limit, text);
    }

    [Fact]
    public void Backticks_of_growing_length_are_read_in_a_moment() =>
        AssertIsReadWithin(s_limit, string.Concat(Enumerable.Range(1, 450).Select(i => new string('`', i) + "a")));

    [Fact]
    public void Two_thousand_footnotes_are_read_in_a_moment() =>
        AssertIsReadWithin(
            s_limit,
            string.Concat(Enumerable.Range(1, 2_000).Select(i => $"甲[^{i}]\n\n[^{i}]: 注\n\n")));

    [Theory]
    [InlineData("> ", "")]
    [InlineData("- ", "")]
    [InlineData("1. ", "")]
    [InlineData("- 甲\n", "  ")]
    [InlineData("> 甲\n", "> ")]
    public void Quotes_and_lists_nest_to_a_depth_and_what_is_deeper_stays_text(string mark, string indent)
    {
        const int Depth = 600;
        string text = string.Concat(Enumerable.Range(0, Depth).Select(i => string.Concat(Enumerable.Repeat(indent, i)) + mark)) + "深处";
        var diagnostics = new DiagnosticBag();

        Body body = MarkdownReader.Read(new SourceText("a.md", text), 0, new MarkdownOptions(), diagnostics);

        Assert.Contains("深处", body.PlainText, StringComparison.Ordinal);
        Assert.All(diagnostics.ToSorted(), finding => Assert.Equal(MarkdownRules.NestedTooDeeply, finding.Rule));
        Assert.True(diagnostics.HasErrors);
    }

    [Theory]
    [InlineData("甲乙丙丁")]
    [InlineData("")]
    public void A_table_of_ten_thousand_rows_is_a_table(string cell)
    {
        string text = "| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat($"| {cell} | 一二 |\n", 10_000));

        Body body = MarkdownReader.Read(new SourceText("a.md", text), 0, new MarkdownOptions(), new DiagnosticBag());

        Assert.Equal(10_001, body.Content.Html.AsSpan().Count("<tr>"));
    }

    private static void AssertIsReadWithin(TimeSpan limit, string text)
    {
        var watch = Stopwatch.StartNew();

        MarkdownReader.Read(
            new SourceText("a.md", text), 0, new MarkdownOptions { RawHtml = RawHtmlPolicy.Sanitize, Maths = true }, new DiagnosticBag());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, limit);
    }
}
