using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Content.Markdown;

/// <summary>
/// Every class of neighbours of <c>**</c>, <c>__</c> and <c>~~</c> against the rules of the CJK-friendly amendments to CommonMark,
/// written down here once more from what they say of left-flanking and right-flanking runs.
/// </summary>
public sealed class EmphasisRuleTests
{
    private static readonly (string Text, bool IsSpace, bool IsPunctuation, bool IsCjk)[] s_neighbours =
    [
        (" ", true, false, false), ("\u3000", true, false, false), ("a", false, false, false), ("é", false, false, false), ("9", false, false, false),
        ("(", false, true, false), (".", false, true, false), ("“", false, true, false), ("…", false, true, false), ("€", false, true, false),
        ("🎉", false, true, false), ("𝜵", false, true, false), ("𐬻", false, true, false),
        ("字", false, false, true), ("𠮷", false, false, true), ("あ", false, false, true), ("ｱ", false, false, true), ("한", false, false, true), ("ᄏ", false, false, true), ("Ａ", false, false, true),
        ("。", false, true, true), ("（", false, true, true), ("～", false, true, true), ("￥", false, true, true), ("︙", false, true, true), ("〰", false, true, true), ("㊗", false, true, true), ("⿰", false, true, true),
    ];

    // Behind a variation selector a run sees the character that was selected; only what stands in front can end with one.
    private static readonly (string Text, bool IsSpace, bool IsPunctuation, bool IsCjk)[] s_selected =
    [
        ("葛\U000E0100", false, false, true), ("塚\uFE00", false, false, true), ("。\uFE00", false, true, true), ("，\uFE01", false, true, true), ("“\uFE01", false, true, true),
        ("“\uFE00", false, true, false), ("〽\uFE0E", false, true, true), (".\uFE00", false, true, false), ("a\uFE00", false, false, false),
    ];

    [Theory]
    [InlineData("**", "strong")]
    [InlineData("__", "strong")]
    [InlineData("~~", "del")]
    public void A_run_opens_and_closes_as_the_rules_say_whatever_stands_beside_it(string run, string element)
    {
        foreach (var before in s_neighbours.Concat(s_selected))
        {
            foreach (var after in s_neighbours)
            {
                bool left = !after.IsSpace && (!after.IsPunctuation || after.IsCjk || before.IsSpace || before.IsPunctuation || before.IsCjk);
                bool right = !before.IsSpace && (!before.IsPunctuation || before.IsCjk || after.IsSpace || after.IsPunctuation || after.IsCjk);
                bool isUnderscore = run == "__";
                bool opens = left && (!isUnderscore || !right || before.IsPunctuation);
                bool closes = right && (!isUnderscore || !left || after.IsPunctuation);

                // A letter at both ends: the other run of the pair can open or close whatever happens.
                AssertIs(opens, $"x{before.Text}{run}{after.Text}x{run}", element);
                AssertIs(closes, $"{run}x{before.Text}{run}{after.Text}x", element);
            }
        }
    }

    private static void AssertIs(bool isEmphasis, string markdown, string element)
    {
        string html = MarkdownReader.Read(new SourceText("a.md", markdown), 0, new MarkdownOptions(), new DiagnosticBag()).Content.Html;

        Assert.True(html.Contains($"<{element}>", StringComparison.Ordinal) == isEmphasis, $"`{markdown}` must {(isEmphasis ? "" : "not ")}be emphasis: {html}");
    }
}
