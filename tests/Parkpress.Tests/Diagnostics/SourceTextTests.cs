using CsCheck;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Diagnostics;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a|")]
    [InlineData("a\r\nb\rc\n\nd", "a|b|c||d")]
    [InlineData("\r\r\n\n", "|||")]
    [InlineData("a\u0085\u2028b", "a\u0085\u2028b")]
    public void Lines_end_at_LF_CRLF_and_lone_CR(string text, string lines)
    {
        var source = new SourceText("a.md", text);

        Assert.Equal(
            lines.Split('|'),
            Enumerable.Range(0, source.LineCount).Select(source.GetLineSpan).Select(s => text.Substring(s.Start, s.Length)));
    }

    [Fact]
    public void Columns_count_characters_and_not_halves_of_pairs() =>
        Assert.Equal((2, 3), new SourceText("a.md", "x\n😀汉字").GetPosition(5));

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 99, 2)]
    [InlineData(1, 0, 4)]
    [InlineData(1, 9, 6)]
    [InlineData(9, 0, 6)]
    [InlineData(-1, -1, 0)]
    public void A_foreign_position_never_leaves_its_line(int line, int column, int offset) =>
        Assert.Equal(offset, new SourceText("a.md", "ab\r\ncd").GetOffset(line, column));

    [Fact]
    public void Every_offset_lies_on_the_line_that_is_named_for_it() =>
        Gen.OneOf('a', '\n', '\r', '汉').Array[0, 30].Sample(characters =>
        {
            var source = new SourceText("a.md", new string(characters));
            for (int offset = 0; offset <= source.Text.Length; offset++)
            {
                int line = source.GetLine(offset);
                int next = line + 1 < source.LineCount ? source.GetLineStart(line + 1) : source.Text.Length + 1;

                Assert.InRange(offset, source.GetLineStart(line), next - 1);
            }
        });

    [Fact]
    public void A_span_clamped_to_a_text_lies_inside_it() =>
        Gen.Select(Gen.Int[-20, 20], Gen.Int[-20, 20], Gen.Int[0, 10]).Sample((start, end, length) =>
        {
            TextSpan span = new TextSpan(start, end).ClampTo(length);

            Assert.InRange(span.Start, 0, length);
            Assert.InRange(span.End, span.Start, length);
        });
}
