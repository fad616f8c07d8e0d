using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Content.Markdown;

public sealed class SpecTests
{
    private static readonly SpecExample[] s_examples = [.. SpecFile.ReadAll()];

    public static TheoryData<string> Examples => [.. s_examples.Select(e => e.ToString())];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_html_and_the_facts_that_it_shows(string name)
    {
        SpecExample example = s_examples.Single(e => e.ToString() == name);
        var text = new SourceText("example.md", example.Markdown);
        var diagnostics = new DiagnosticBag();

        Body body = MarkdownReader.Read(text, 0, new MarkdownOptions { RawHtml = example.Policy, Maths = example.Maths }, diagnostics);

        Assert.Equal(example.Html, SlotPrinter.Print(body.Content).TrimEnd('\n'));
        Assert.Equal(example.Facts.Where(IsFinding), SpecFacts.Findings(text, diagnostics));
        foreach (string fact in example.Facts.Where(f => !IsFinding(f)))
        {
            int colon = fact.IndexOf(':', StringComparison.Ordinal);
            Assert.Equal(fact, $"{fact[..colon]}: {SpecFacts.Of(body, fact[..colon])}".TrimEnd());
        }
    }

    [Theory]
    [InlineData("emphasis.md", 20)]
    [InlineData("soft-breaks.md", 5)]
    [InlineData("headings.md", 5)]
    [InlineData("bare-urls.md", 5)]
    [InlineData("tables.md", 5)]
    [InlineData("shortcodes.md", 5)]
    [InlineData("links-and-images.md", 5)]
    [InlineData("alerts-and-containers.md", 5)]
    [InlineData("footnotes.md", 5)]
    [InlineData("raw-html.md", 5)]
    [InlineData("plain-text.md", 5)]
    [InlineData("proofing.md", 5)]
    [InlineData("chinese.md", 200)]
    [InlineData("gfm.md", 35)]
    [InlineData("commonmark.md", 4)]
    [InlineData("maths.md", 60)]
    [InlineData("code.md", 10)]
    public void A_spec_file_is_found_with_its_examples(string file, int minimum) =>
        Assert.True(s_examples.Count(e => e.File == file) >= minimum, $"too few examples in {file}");

    /// <summary>Only such count as hold Chinese, Japanese or Korean, or what decides beside them.</summary>
    [Fact]
    public void Chinese_Markdown_has_more_than_200_examples_of_its_own()
    {
        SpecExample[] chinese = [.. s_examples.Where(e => e.File == "chinese.md" && e.Markdown.Any(c => c >= '\u1100'))];

        Assert.InRange(chinese.Length, 200, int.MaxValue);
        Assert.Equal(chinese.Length, chinese.Select(e => (e.Policy, e.Markdown)).Distinct().Count());
    }

    private static bool IsFinding(string fact) => fact.StartsWith("PP", StringComparison.Ordinal);
}
