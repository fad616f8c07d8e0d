using System.Text;
using CsCheck;
using Parkpress.Templates;
using Parkpress.Text;

namespace Parkpress.Tests.Templates;

public sealed class Utf8OutputTests
{
    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.String,
        Gen.Char["甲乙 ab&<>\"'\u0000\u0007\t\n\r\u007F\u0080\u009F\u00A0é\u07FF\u0800\uD83D\uDE00\uD800\uFDCF\uFDD0\uFDEF\uFDF0\uFFFD\uFFFE\uFFFF"].Array[0, 40].Select(text => new string(text)));

    [Fact]
    public void Escaped_text_is_what_the_plain_way_gives() =>
        s_text.List[0, 5].Sample(texts =>
        {
            var output = new Utf8Output();
            texts.ForEach(text => output.AppendEscaped(text));
            Assert.Equal(string.Concat(texts.Select(HtmlText.Escape)), output.ToString());
        });

    [Fact]
    public void Text_is_what_the_encoder_gives() =>
        s_text.Sample(text =>
        {
            var output = new Utf8Output();
            output.Append(text);
            output.Append(-text.Length);
            Assert.Equal([.. Encoding.UTF8.GetBytes(text), .. Encoding.UTF8.GetBytes($"-{text.Length}".Replace("-0", "0", StringComparison.Ordinal))], output.Written.ToArray());
        });

    [Fact]
    public void It_grows_and_begins_again()
    {
        var output = new Utf8Output();
        for (int round = 0; round < 2; round++)
        {
            output.Clear();
            for (int i = 0; i < 100_000; i++)
            {
                output.AppendEscaped("汉<字");
            }

            Assert.Equal(100_000 * 10, output.Written.Length);
        }
    }
}
