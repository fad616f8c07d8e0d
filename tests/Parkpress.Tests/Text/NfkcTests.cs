using CsCheck;
using Parkpress.Text.Normalization;

namespace Parkpress.Tests.Text;

/// <summary>Samples of each kind of line in NormalizationTest.txt, which passes as a whole.</summary>
public sealed class NfkcTests
{
    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u1E0B\u0323", "\u1E0D\u0307")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u030D\u0300", "a\u030D\u0300")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("ＡＢＣ１２３", "ABC123")]
    [InlineData("ﾊﾟ", "パ")]
    [InlineData("か\u3099", "が")]
    [InlineData("㎡㈱①", "m2(株)1")]
    [InlineData("豈\uFA0E更", "豈\uFA0E更")]
    [InlineData("\U0002F800", "丽")]
    [InlineData("\U0001D400\U0001D7CE", "A0")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("가\u11A8", "각")]
    [InlineData("각\u11A8", "각\u11A8")]
    [InlineData("\uFDFA", "صلى الله عليه وسلم")]
    [InlineData("\U00011131\U00011127", "\U0001112E")]
    [InlineData("a\u0315\u0300\u05AE\u0302b", "\u00E0\u05AE\u0302\u0315b")]
    [InlineData("武汉，ＡＢＣ～！\u3000《“·”》", "武汉,ABC~! 《“·”》")]
    [InlineData("", "")]
    public void Text_is_brought_into_form_KC(string text, string expected) => Assert.Equal(expected, Nfkc.Normalize(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDé", Nfkc.Normalize("a\uD800e\u0301"));

    [Fact]
    public void Plain_Chinese_text_is_handed_back_as_it_is()
    {
        string text = "武汉、2024。Abc";

        Assert.Same(text, Nfkc.Normalize(text));
    }

    [Fact]
    public void The_short_cut_for_plain_Chinese_and_the_tables_agree_on_every_character()
    {
        for (char c = '\0'; c < '\uD800'; c++)
        {
            // The é sends the text past the short cut and joins nothing.
            Assert.Equal(Nfkc.Normalize(c.ToString()) + "é", Nfkc.Normalize(c + "é"));
        }

        for (char c = '\uE000'; c < '\uFFFF'; c++)
        {
            Assert.Equal(Nfkc.Normalize(c.ToString()) + "é", Nfkc.Normalize(c + "é"));
        }
    }

    [Fact]
    public void Normalised_text_stays_as_it_is() =>
        Gen.String.Sample(text => Assert.Equal(Nfkc.Normalize(text), Nfkc.Normalize(Nfkc.Normalize(text))));
}
