using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.Diagnostics;

public sealed class LongLineTests
{
    private static readonly TextRenderOptions s_eighty = new() { Width = 80 };

    private static readonly SourceText s_line =
        new("a.md", string.Concat(Enumerable.Range(100, 300).Select(i => $"汉字{i}")) + "尾\n");

    [Fact]
    public void A_long_line_is_cut_on_both_sides_of_its_label() =>
        Assert.Equal(
            """
            a.md:1:251: error PP2014: event ends before it starts
              |
            1 | …字145汉字146汉字147汉字148汉字149汉字150汉字151汉字152汉字153汉字154汉字15…
              |                                   ^^^^^^^ middle

            """,
            Finding.At(Finding.On(s_line, "汉字150", "middle")).Render(s_eighty, s_line));

    [Fact]
    public void The_start_and_the_end_of_a_long_line_are_cut_on_one_side()
    {
        Assert.Equal(
            """
            a.md:1:1: error PP2014: event ends before it starts
              |
            1 | 汉字100汉字101汉字102汉字103汉字104汉字105汉字106汉字107汉字108汉字109汉字1…
              | ^^^^ first

            """,
            Finding.At(Finding.On(s_line, "汉字", "first")).Render(s_eighty, s_line));
        Assert.Equal(
            """
            a.md:1:1501: error PP2014: event ends before it starts
              |
            1 | …389汉字390汉字391汉字392汉字393汉字394汉字395汉字396汉字397汉字398汉字399尾
              |                                                                           ^^ last

            """,
            Finding.At(Finding.On(s_line, "尾", "last")).Render(s_eighty, s_line));
    }

    [Fact]
    public void A_label_wider_than_the_window_shows_its_start() =>
        Assert.Equal(
            """
            a.md:1:16: error PP2014: event ends before it starts
              |
            1 | …2汉字103汉字104汉字105汉字106汉字107汉字108汉字109汉字110汉字111汉字112汉…
              |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wide

            """,
            Finding.At(Finding.On(s_line, s_line.Text[15..^1], "wide")).Render(s_eighty, s_line));

    [Fact]
    public void Labels_too_far_apart_for_one_window_repeat_the_line() =>
        Assert.Equal(
            """
            a.md:1:251: error PP2014: event ends before it starts
              |
            1 | …字145汉字146汉字147汉字148汉字149汉字150汉字151汉字152汉字153汉字154汉字15…
              |                                   ^^^^^^^    --- near
              |                                   |
              |                                   middle
            1 | 汉字100汉字101汉字102汉字103汉字104汉字105汉字106汉字107汉字108汉字109汉字1…
              | ------- far

            """,
            Finding.At(
                Finding.On(s_line, "汉字150", "middle"), Finding.On(s_line, "汉字100", "far"), Finding.On(s_line, "151", "near"))
                .Render(s_eighty, s_line));

    [Fact]
    public void A_label_that_starts_behind_the_cut_repeats_the_line() =>
        Assert.Equal(
            """
            a.md:1:1: error PP2014: event ends before it starts
              |
            1 | 汉字100汉字101汉字102汉字103汉字104汉字105汉字106汉字107汉字108汉字109汉字1…
              | ^^^^ first
            1 | …105汉字106汉字107汉字108汉字109汉字110汉字111汉字112汉字113汉字114汉字115…
              |                                      -- behind

            """,
            Finding.At(
                Finding.On(s_line, "汉字", "first"),
                new Label("a.md", TextSpan.At(s_line.Text.IndexOf("10汉字111", StringComparison.Ordinal), 2), LocalText.Same("behind")))
                .Render(s_eighty, s_line));

    [Fact]
    public void A_line_that_just_fits_is_not_cut()
    {
        var fits = new SourceText("a.md", new string('x', 76));
        var exceeds = new SourceText("a.md", new string('x', 77));

        Assert.Contains("1 | " + new string('x', 76) + "\n", Render(fits), StringComparison.Ordinal);
        Assert.Contains("1 | " + new string('x', 75) + "…\n", Render(exceeds), StringComparison.Ordinal);

        static string Render(SourceText source) => Finding.At(new Label("a.md", TextSpan.FileStart)).Render(s_eighty, source);
    }

    [Fact]
    public void The_default_is_a_hundred_columns() =>
        Assert.Contains(
            "1 | " + new string('x', 95) + "…\n",
            Finding.At(new Label("a.md", TextSpan.FileStart)).Render(new SourceText("a.md", new string('x', 500))),
            StringComparison.Ordinal);
}
