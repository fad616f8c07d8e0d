using CsCheck;
using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Content.Markdown;

public sealed class FormulaLaws
{
    private static readonly string[] s_pieces =
    [
        "\\frac", "\\sqrt", "[", "]", "{", "}", "{", "}", "^", "_", "'", "&", "\\\\", "\\left(", "\\right)", "\\left", "\\right", "\\begin{cases}", "\\end{cases}",
        "\\begin{array}{lc}", "\\end{array}", "\\text{甲 乙}", "\\text{", "\\mathbf", "\\mathrm{km}", "\\sum", "\\lim", "\\sin", "\\hat", "\\overset", "\\not", "\\unknown",
        "\\", "\\limits", "\\displaystyle", "\\big", "x", "1", "3.5", "产值", "+", "-", "=", "<", ">", "&amp;", "\"", " ", "\n", "😀", "~", "%", "\\$", "\\operatorname", "\\substack{",
    ];

    private static readonly Gen<string> s_formula = Gen.OneOf(s_pieces).List[0, 24].Select(string.Concat);

    [Fact]
    public void Any_formula_gives_well_formed_markup_and_findings_inside_the_text() =>
        s_formula.Select(Gen.OneOf("$", "$$", "$$\n"), Gen.OneOf("", "> ", "- 项\n  ", "文字")).Sample(
            (tex, mark, before) =>
            {
                string text = $"{before}{mark}{tex}{new string([.. mark.Reverse()])}后";
                var diagnostics = new DiagnosticBag();
                Body body = MarkdownReader.Read(new SourceText("a.md", text), 0, new MarkdownOptions { Maths = true }, diagnostics);

                WellFormed.Check(SlotPrinter.Print(body.Content).Replace("&#x2061;", "", StringComparison.Ordinal));
                foreach (Diagnostic diagnostic in diagnostics.ToSorted())
                {
                    Assert.NotEqual(MarkdownRules.Unreadable, diagnostic.Rule);
                    Assert.InRange(diagnostic.Primary.Span.Start, 0, text.Length);
                    Assert.InRange(diagnostic.Primary.Span.End, diagnostic.Primary.Span.Start, text.Length);
                }
            },
            iter: 20_000);

    [Theory]
    [InlineData("$a ")]
    [InlineData("$a")]
    [InlineData("$$a\n")]
    [InlineData("$$\n\n")]
    [InlineData("$${\n$$\n")]
    [InlineData("$x_{$ ")]
    [InlineData("$\\text{$")]
    public void A_document_of_dollar_signs_takes_no_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        MarkdownReader.Read(new SourceText("a.md", text), 0, new MarkdownOptions { Maths = true }, new DiagnosticBag());

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 8);
    }

    [Fact]
    public void Without_the_setting_dollar_signs_change_nothing() =>
        s_formula.Sample(
            tex =>
            {
                Body body = MarkdownReader.Read(new SourceText("a.md", $"甲$x$乙 {tex}"), 0, new MarkdownOptions(), new DiagnosticBag());

                Assert.Contains("甲$x$乙", body.Content.Html, StringComparison.Ordinal);
                Assert.DoesNotContain(body.Content.Slots, slot => slot is MarkupSlot);
            },
            iter: 1000);
}
