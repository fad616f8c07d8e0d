using CsCheck;
using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Tests.Content.Markdown;

public sealed class MarkdownLaws
{
    private const long Iterations = 3000;

    private static readonly RawHtmlPolicy[] s_policies = [RawHtmlPolicy.Escape, RawHtmlPolicy.Sanitize, RawHtmlPolicy.Allow];

    [Fact]
    public void Any_text_gives_a_body_whose_slots_and_spans_lie_where_they_should() =>
        MarkdownGen.Text.Select(Gen.OneOf(s_policies)).Sample(
            (text, policy) =>
            {
                (Body body, SourceText source, DiagnosticBag diagnostics) = Read(text, policy);
                AssertSlots(body.Content, text.Length);
                Assert.All(body.Links, link => AssertInside(link.Span, text.Length));
                foreach (Diagnostic diagnostic in diagnostics.ToSorted())
                {
                    AssertInside(diagnostic.Primary.Span, text.Length);
                    Assert.NotEqual(MarkdownRules.Unreadable, diagnostic.Rule);
                    Assert.NotEqual(default, source.GetPosition(diagnostic.Primary.Span.Start));
                }
            },
            iter: Iterations);

    [Fact]
    public void Any_text_gives_html_without_characters_that_html_forbids() =>
        MarkdownGen.Text.Select(Gen.OneOf(s_policies)).Sample(
            (text, policy) =>
            {
                (Body body, _, _) = Read(text, policy);
                AssertClean(body.Content);
                Assert.DoesNotContain(body.PlainText + body.Summary, IsForbidden);
            },
            iter: Iterations);

    [Fact]
    public void Escaped_html_is_well_formed() =>
        MarkdownGen.Text.Sample(
            text => AssertWellFormed(Read(text, RawHtmlPolicy.Escape).Body.Content),
            iter: Iterations);

    [Fact]
    public void Ids_are_unique_and_every_heading_is_an_anchor() =>
        MarkdownGen.Text.Sample(
            text =>
            {
                Body body = Read(text, RawHtmlPolicy.Escape).Body;
                Assert.Equal(body.Anchors.Length, body.Anchors.Distinct().Count());
                Assert.All(body.Headings, heading => Assert.Contains(heading.Id, body.Anchors));
            },
            iter: Iterations);

    [Fact]
    public void Reading_twice_gives_the_same() =>
        MarkdownGen.Text.Select(Gen.OneOf(s_policies)).Sample(
            (text, policy) => Assert.Equal(Show(Read(text, policy).Body), Show(Read(text, policy).Body)),
            iter: Iterations / 3);

    [Fact]
    public void Text_behind_front_matter_reads_as_it_would_alone_and_spans_move_along()
    {
        const string FrontMatter = "---\ntitle: 题\n---\n";
        MarkdownGen.Text.Sample(
            text =>
            {
                (Body alone, _, DiagnosticBag aloneFindings) = Read(text, RawHtmlPolicy.Escape);
                var findings = new DiagnosticBag();
                Body behind = MarkdownReader.Read(
                    new SourceText("a.md", FrontMatter + text), FrontMatter.Length, new MarkdownOptions(), findings);

                Assert.Equal(Show(alone), Show(behind));
                Assert.Equal(
                    alone.Links.Select(link => link with { Span = link.Span.Shift(FrontMatter.Length) }),
                    behind.Links);
                Assert.Equal(
                    aloneFindings.ToSorted().Select(d => (d.Rule.Code, d.Primary.Span.Shift(FrontMatter.Length))),
                    findings.ToSorted().Select(d => (d.Rule.Code, d.Primary.Span)));
            },
            iter: Iterations / 3);
    }

    [Fact]
    public void A_summary_is_never_longer_than_its_limit_and_an_ellipsis() =>
        MarkdownGen.Text.Where(text => !text.Contains("more", StringComparison.Ordinal)).Sample(
            text =>
            {
                string summary = Read(text, RawHtmlPolicy.Escape).Body.Summary;
                var characters = new System.Globalization.StringInfo(summary);
                Assert.InRange(characters.LengthInTextElements, 0, 121);
            },
            iter: Iterations / 3);

    private static (Body Body, SourceText Source, DiagnosticBag Diagnostics) Read(string text, RawHtmlPolicy policy)
    {
        var source = new SourceText("a.md", text);
        var diagnostics = new DiagnosticBag();
        return (MarkdownReader.Read(source, 0, new MarkdownOptions { RawHtml = policy }, diagnostics), source, diagnostics);
    }

    private static string Show(Body body) =>
        $"{SlotPrinter.Print(body.Content)}\n{string.Join('\n', body.Anchors)}\n{body.PlainText}\n{body.Summary}\n{body.WordCount}";

    private static void AssertSlots(BodyFragment fragment, int textLength)
    {
        int last = 0;
        foreach (BodySlot slot in fragment.Slots)
        {
            Assert.InRange(slot.Offset, last, fragment.Html.Length);
            AssertInside(slot.Span, textLength);
            last = slot.Offset;
            if (slot is ShortcodeSlot { Inner: { } inner })
            {
                AssertSlots(inner, textLength);
            }
        }
    }

    private static void AssertInside(TextSpan span, int length)
    {
        Assert.InRange(span.Start, 0, length);
        Assert.InRange(span.End, span.Start, length);
    }

    private static void AssertClean(BodyFragment fragment)
    {
        Assert.DoesNotContain(fragment.Html, IsForbidden);
        foreach (ShortcodeSlot slot in fragment.Slots.OfType<ShortcodeSlot>())
        {
            AssertClean(slot.Inner ?? BodyFragment.Empty);
        }
    }

    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';

    private static void AssertWellFormed(BodyFragment fragment)
    {
        WellFormed.Check(fragment.Html);
        foreach (ShortcodeSlot slot in fragment.Slots.OfType<ShortcodeSlot>())
        {
            AssertWellFormed(slot.Inner ?? BodyFragment.Empty);
        }
    }
}
