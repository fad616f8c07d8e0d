using System.Buffers;
using System.Net;
using System.Text;
using CsCheck;
using Parkpress.Text;

namespace Parkpress.Tests.Text;

public sealed class HtmlTextTests
{
    private static readonly Gen<string> s_text =
        Gen.OneOf<char>(Gen.OneOf('&', '<', '>', '"', '\'', '汉', 'a', '\n', '\uD83D', '\uDE00', '\uDBFF', '\uDFFF', '\u000C'), Gen.Char)
            .Array[0, 60].Select(c => new string(c));

    [Theory]
    [InlineData("", "")]
    [InlineData("武汉经济技术开发区", "武汉经济技术开发区")]
    [InlineData("a & b < c > d \" e ' f", "a &amp; b &lt; c &gt; d &quot; e &#39; f")]
    [InlineData("tab\tline\nreturn\r", "tab\tline\nreturn\r")]
    [InlineData("\0\u0008\u000B\u000C\u001B\u007F\u0085", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\u0085", "\uFFFD")]
    [InlineData("\uFDD0\uFDEF", "\uFFFD\uFFFD")]
    [InlineData("\uFFFE\uFFFF\uFFFD", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("😀𠮷\U0010FFFD", "😀𠮷\U0010FFFD")]
    [InlineData("\U0001FFFE\U0010FFFF", "\uFFFD\uFFFD")]
    [InlineData("\uFDCF\uFDF0", "\uFDCF\uFDF0")]
    [InlineData("&amp;", "&amp;amp;")]
    public void Text_is_escaped_so_that_HTML_shows_it(string text, string expected) => Assert.Equal(expected, HtmlText.Escape(text));

    [Fact]
    public void Halves_of_surrogate_pairs_are_replaced()
    {
        Assert.Equal("a\uFFFDb", HtmlText.Escape("a\uD83Db"));
        Assert.Equal("\uFFFD\uFFFD", HtmlText.Escape("\uDE00\uD83D"));
        Assert.Equal("\uFFFD😀", HtmlText.Escape("\uD83D😀"));
    }

    [Fact]
    public void Clean_text_is_handed_back_as_it_is()
    {
        string text = "通用航空 and 😀 satellites\n";

        Assert.Same(text, HtmlText.Escape(text));
    }

    [Fact]
    public void Escaped_text_holds_nothing_that_means_something_to_HTML() =>
        s_text.Sample(text => Assert.DoesNotContain(
            HtmlText.Escape(text), c => c is '<' or '>' or '"' or '\'' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))));

    [Fact]
    public void A_browser_reads_back_what_was_written() =>
        s_text.Sample(text => Assert.Equal(PlainEscapeThenRead(text), WebUtility.HtmlDecode(HtmlText.Escape(text))));

    [Fact]
    public void All_ways_of_writing_agree() =>
        s_text.Sample(text =>
        {
            var builder = new StringBuilder("前");
            HtmlText.AppendEscaped(builder, text);
            var bytes = new ArrayBufferWriter<byte>();
            HtmlText.AppendEscaped(bytes, text);

            Assert.Equal("前" + HtmlText.Escape(text), builder.ToString());
            Assert.Equal(HtmlText.Escape(text), Encoding.UTF8.GetString(bytes.WrittenSpan));
        });

    // The plain version: one character after the other, by the words of the standard.
    private static string PlainEscapeThenRead(string text)
    {
        var result = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isControl = Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r');
            bool isNoncharacter = rune.Value is >= 0xFDD0 and <= 0xFDEF || rune.Value % 0x10000 >= 0xFFFE;
            result.Append(isControl || isNoncharacter ? "\uFFFD" : rune.ToString());
        }

        return result.ToString();
    }
}
