using System.Text;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;
using Parkpress.Tests.Content.FrontMatter;
using Parkpress.Tests.Content.Markdown;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Mutations;

/// <summary>The plain text of a body, which summaries, counts and the search are made of, is what a browser would let a reader read.</summary>
public sealed class PlainTextLaws
{
    [Fact]
    public void The_sample_articles_read_the_same_as_text_and_as_a_page() =>
        Assert.All(MutatedArticle.Originals, article => AssertSame(Encoding.UTF8.GetString(article.Bytes), RawHtmlPolicy.Sanitize));

    [Fact]
    public void Damaged_articles_read_the_same_as_text_and_as_a_page() =>
        Assert.All(MutatedArticle.All(MutatedBuild.Count(1000)), article => AssertSame(Encoding.UTF8.GetString(article.Bytes), RawHtmlPolicy.Escape));

    [Fact]
    public void Damaged_articles_with_raw_html_read_the_same_once_it_is_cleaned() =>
        Assert.All(MutatedArticle.All(MutatedBuild.Count(1000)), article => AssertSame(Encoding.UTF8.GetString(article.Bytes), RawHtmlPolicy.Sanitize));

    [Fact]
    public void Markdown_gone_wrong_reads_the_same() =>
        Law.Holds(MarkdownGen.Text, 2000, text => AssertSame(text, RawHtmlPolicy.Escape));

    [Fact]
    public void Markdown_and_html_gone_wrong_read_the_same_once_they_are_cleaned() =>
        Law.Holds(MarkdownGen.Text, 1000, text => AssertSame(text, RawHtmlPolicy.Sanitize));

    private static void AssertSame(string text, RawHtmlPolicy policy)
    {
        var source = new SourceText("content/a.md", text);
        var diagnostics = new DiagnosticBag();
        (_, int bodyStart) = new FrontMatterReader(TimeSpan.FromHours(8), FrontMatterSample.OwnFields).Read(source, diagnostics);
        Body body = MarkdownReader.Read(source, bodyStart, new MarkdownOptions { RawHtml = policy }, diagnostics);

        Assert.Equal(ReadableText.Of(body.Content), body.PlainText.Replace('\n', ' '));
    }
}
