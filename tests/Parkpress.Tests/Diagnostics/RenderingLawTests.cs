using CsCheck;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.Diagnostics;

public sealed class RenderingLawTests
{
    // Pieces of a line with the columns that they take, as UAX #11 and the renderer's own replacements have it.
    private static readonly (string Text, int Width)[] s_pieces =
    [
        ("a", 1), ("é", 1), (" ", 1), ("x\u0302\u0323", 1), ("汉", 2), ("𠮷", 2), ("，", 2), ("　", 2), ("Ａ", 2), ("ｱ", 1), ("가", 2),
        ("\u1112\u1161\u11AB", 2), ("😀", 2), ("👍🏽", 2), ("❤\uFE0F", 1), ("“", 1), ("…", 1), ("\t", 4), ("\u001b", 1), ("\u0085", 1),
        ("\u202E", 1), ("\u200B", 1), ("a\u200D", 2), ("a🏽", 3), ("👩\u200D🚀", 4), ("\uD800x", 2), ("\uFFFF", 1),
    ];

    private static readonly char[] s_troublesome =
        ['\n', '\r', '\t', ' ', '\u001b', '\u0301', '\u200D', '\uFE0F', '\uD83D', '\uDC4D', '\uD83C', '\uDFFD', '汉', '\u202E', 'a', '\u2028'];

    private static readonly Gen<char> s_character = Gen.OneOf<char>(Gen.OneOf(s_troublesome), Gen.Char);

    // Short texts bring every offset and every line end together, long ones the windows.
    private static readonly Gen<string> s_text =
        Gen.OneOf<char[]>(s_character.Array[0, 10], s_character.Array[0, 300]).Select(c => new string(c));

    private static readonly Gen<int> s_offset = Gen.OneOf<int>(Gen.Int[-2, 12], Gen.Int[-5, 310]);

    private static readonly Gen<TextSpan> s_span = Gen.Select(s_offset, s_offset, (start, end) => new TextSpan(start, end));

    [Fact]
    public void Underlines_start_at_the_display_width_of_what_stands_before_them() =>
        Gen.Select(Piece.Array[0, 20], Piece.Array[1, 5], Piece.Array[0, 20]).Sample((before, inside, after) =>
        {
            string prefix = Join(before);
            var source = new SourceText("a.md", prefix + Join(inside) + Join(after) + "\nnext");
            TextSpan span = TextSpan.At(prefix.Length, Join(inside).Length);
            string row = Finding.At(new Label("a.md", span)).Render(new TextRenderOptions { Width = 1000 }, source).Split('\n')[3];

            Assert.Equal("  | " + new string(' ', before.Sum(p => p.Width)) + new string('^', inside.Sum(p => p.Width)), row);
        });

    [Fact]
    public void Any_finding_in_any_text_renders_to_inert_lines_of_bounded_width() =>
        Gen.Select(s_text, s_span, s_span, s_text, Gen.Int[-1, 120]).Sample((text, primary, secondary, words, width) =>
        {
            var source = new SourceText("a.md", text);
            Diagnostic diagnostic = Finding.At(
                new Label("a.md", primary, LocalText.Same(words)), new Label("a.md", secondary), new Label("b.md", secondary));
            string rendered = diagnostic.Render(
                new TextRenderOptions { Width = width }, source, new SourceText("b.md", words));

            Assert.DoesNotContain(rendered, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2028' or '\u200D');
            Assert.Contains('^', rendered);
            Assert.EndsWith("\n", rendered, StringComparison.Ordinal);
            foreach (string line in rendered.Split('\n').Where(l => char.IsAsciiDigit(l.TrimStart().FirstOrDefault())))
            {
                Assert.InRange(GlyphReader.Measure(line), 0, Math.Max(width, 40));
            }
        });

    [Fact]
    public void In_a_long_line_an_underline_stays_below_its_word() =>
        Gen.Select(Piece.Array[0, 200], Piece.Array[0, 200], Gen.Int[40, 120]).Sample((before, after, width) =>
        {
            string prefix = Join(before);
            var source = new SourceText("a.md", prefix + "◆◇" + Join(after));
            string[] rows = Finding.At(new Label("a.md", TextSpan.At(prefix.Length, 2)))
                .Render(new TextRenderOptions { Width = width }, source).Split('\n');
            string shown = rows[2];

            Assert.Equal(
                new string(' ', GlyphReader.Measure(shown[..shown.IndexOf('◆', StringComparison.Ordinal)]) - "  |".Length) + "^^",
                rows[3]["  |".Length..]);
        });

    private static Gen<(string Text, int Width)> Piece => Gen.OneOf(s_pieces);

    private static string Join((string Text, int Width)[] pieces) => string.Concat(pieces.Select(p => p.Text));
}
