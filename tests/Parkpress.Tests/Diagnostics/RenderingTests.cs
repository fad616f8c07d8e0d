using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.Diagnostics;

public sealed class RenderingTests
{
    private static readonly SourceText s_walk = new("content/events/owl-walk.md", """
        ---
        title: 夜观猫头鹰
        zone: 卫星产业园

        from:  2026-05-09
        until: 2026-05-02
        ---

        """);

    private static readonly SourceText s_zones = new("content/zones/index.md", "一\n二\n三\n四\n五\n六\n七\n八\n九\ntitle: 产业布局\n");

    [Fact]
    public void A_finding_has_headline_source_lines_and_words_beside_its_underlines() =>
        Assert.Equal(
            """
            content/events/owl-walk.md:6:8: error PP2014: event ends before it starts
              |
            5 | from:  2026-05-09
              |        ---------- starts here
            6 | until: 2026-05-02
              |        ^^^^^^^^^^ ends 7 days earlier

            """,
            Finding.At(Finding.On(s_walk, "2026-05-02", "ends 7 days earlier"), Finding.On(s_walk, "2026-05-09", "starts here"))
                .Render(s_walk));

    [Fact]
    public void Everything_is_said_in_Chinese_to_a_Chinese_reader()
    {
        Diagnostic diagnostic = Finding.At(Finding.On(s_walk, "2026-05-02", "早了 7 天")) with
        {
            Help = new LocalText("swap the two dates", "把两个日期对调"),
            Notes = [new LocalText("a note", "来自 `templates/layouts/event.html`"), LocalText.Same("第二条")],
        };
        string text = new DiagnosticTextRenderer(new TextRenderOptions { ShowsExplainHint = true })
            .Render(diagnostic, Finding.Find(s_walk), Language.Chinese);

        Assert.Equal(
            """
            content/events/owl-walk.md:6:8: 错误 PP2014: 活动在开始之前就结束了
              |
            6 | until: 2026-05-02
              |        ^^^^^^^^^^ 早了 7 天
              = 帮助: 把两个日期对调
              = 说明: 来自 `templates/layouts/event.html`
              = 说明: 第二条
              = 更多: parkpress explain PP2014

            """,
            text);
    }

    [Fact]
    public void Advice_of_several_lines_keeps_its_left_edge()
    {
        Diagnostic diagnostic = Finding.At(new Label("site.yml", TextSpan.FileStart)) with
        {
            Help = new LocalText("write\r\n  title: x\r\n\r\nthere", "写成\n  title: x"),
        };
        var renderer = new DiagnosticTextRenderer();

        Assert.Equal(
            """
            site.yml: error PP2014: event ends before it starts
              = help: write
                        title: x

                      there

            """,
            renderer.Render(diagnostic, Finding.Find(), Language.English));
        Assert.Equal(
            """
            site.yml: 错误 PP2014: 活动在开始之前就结束了
              = 帮助: 写成
                        title: x

            """,
            renderer.Render(diagnostic, Finding.Find(), Language.Chinese));
    }

    [Fact]
    public void Underlines_stand_below_Chinese_words()
    {
        var source = new SourceText("a.md", "标题：武汉经济技术开发区，通用航空\n");

        Assert.Equal(
            """
            a.md:1:6: error PP2014: event ends before it starts
              |
            1 | 标题：武汉经济技术开发区，通用航空
              |           ^^^^ 经济

            """,
            Finding.At(Finding.On(source, "经济", "经济")).Render(source));
    }

    [Fact]
    public void Tabs_emoji_and_combining_marks_do_not_move_underlines()
    {
        var source = new SourceText("a.md", "\t缩\t进 👍🏽 ❤\uFE0F e\u0301 末尾\n");

        Assert.Equal(
            """
            a.md:1:15: error PP2014: event ends before it starts
              |
            1 |     缩    进 👍 ❤ é 末尾
              |     --            - ^^^^ primary
              |     |             |
              |     |             é
              |     tab

            """.Replace("é 末", "e\u0301 末", StringComparison.Ordinal),
            Finding.At(Finding.On(source, "末尾", "primary"), Finding.On(source, "e\u0301", "é"), Finding.On(source, "缩", "tab"))
                .Render(source));
    }

    [Fact]
    public void What_a_terminal_would_obey_is_shown_and_not_printed()
    {
        var source = new SourceText("a\u001b.md", "\u001b[31mred\u202Eevil\u0007\u0000\u009B2J\uD800\u200B\uFFFF\u0378!\n");
        Diagnostic diagnostic = Finding.At(Finding.On(source, "!", "quoted \u001b[0m\nline")) with
        {
            Message = LocalText.Same("unknown `\u001b]0;x\u0007`"),
            Help = LocalText.Same("drop \u202Eit"),
        };

        Assert.Equal(
            """
            a␛.md:1:23: error PP2014: unknown `␛]0;x␇`
              |
            1 | ␛[31mred�evil␇␀�2J����!
              |                       ^ quoted ␛[0m␊line
              = help: drop �it

            """,
            diagnostic.Render(source));
    }

    [Fact]
    public void Overlapping_labels_get_a_row_each_below_one_line()
    {
        var source = new SourceText("a.md", "[链接](../x.md \"标题\")\n");

        Assert.Equal(
            """
            a.md:1:6: error PP2014: event ends before it starts
              |
            1 | [链接](../x.md "标题")
              |        ^^^^^^^ no such file
              | ---------------------- in this link

            """,
            Finding.At(Finding.On(source, "../x.md", "no such file"), Finding.On(source, source.Text[..^1], "in this link"))
                .Render(source));
    }

    [Fact]
    public void Labels_that_touch_share_a_row_only_when_their_marks_differ()
    {
        var source = new SourceText("a.md", "abcdef\n");

        Assert.Equal(
            """
            a.md:1:3: error PP2014: event ends before it starts
              |
            1 | abcdef
              | --^^-- three
              | | |
              | | one
              | two

            """,
            Finding.At(Finding.On(source, "cd", "one"), Finding.On(source, "ab", "two"), Finding.On(source, "ef", "three")).Render(source));
        Assert.Equal(
            """
            a.md:1:5: error PP2014: event ends before it starts
              |
            1 | abcdef
              | --  ^^ one
              | |
              | two
              |   -- three

            """,
            Finding.At(Finding.On(source, "ef", "one"), Finding.On(source, "ab", "two"), Finding.On(source, "cd", "three")).Render(source));
    }

    [Fact]
    public void A_span_of_many_lines_shows_its_first_and_last()
    {
        var source = new SourceText("a.md", "前\n::: note\n  内容\n\n  更多\n:::\n\n后\n");

        Assert.Equal(
            """
            a.md:2:1: error PP2014: event ends before it starts
              |
            2 | ::: note
              | ^^^^^^^^
            …
            6 | :::
              | ^^^ never closed

            """,
            Finding.At(Finding.On(source, "::: note\n  内容\n\n  更多\n:::\n\n", "never closed")).Render(source));
    }

    [Fact]
    public void A_line_in_the_middle_of_a_span_is_underlined_unless_it_is_blank()
    {
        var source = new SourceText("a.md", "- 一\n  二\n- 三\n\n- 四\n");

        Assert.Equal(
            """
            a.md:1:1: error PP2014: event ends before it starts
              |
            1 | - 一
              | ^^^^
            2 |   二
              |   ^^
            3 | - 三
              | ^^^^ first
              | ----
            4 |
            5 | - 四
              | ---- second

            """,
            Finding.At(
                Finding.On(source, "- 一\n  二\n- 三", "first"), Finding.On(source, "- 三\n\n- 四", "second")).Render(source));
    }

    [Fact]
    public void A_single_line_left_between_two_labels_is_shown()
    {
        Assert.Equal(
            """
            content/events/owl-walk.md:2:8: error PP2014: event ends before it starts
              |
            2 | title: 夜观猫头鹰
              |        ^^^^^^^^^^ one
            3 | zone: 卫星产业园
            4 |
              | - two

            """,
            Finding.At(
                Finding.On(s_walk, "夜观猫头鹰", "one"),
                new Label(s_walk.Path, TextSpan.At(s_walk.GetLineStart(3), 0), LocalText.Same("two"))).Render(s_walk));
    }

    [Fact]
    public void Labels_in_other_files_get_blocks_of_their_own_and_one_gutter_serves_all()
    {
        Assert.Equal(
            """
            content/events/owl-walk.md:3:7: error PP2014: event ends before it starts
               |
             3 | zone: 卫星产业园
               |       ^^^^^^^^^^ no such zone
            …
             6 | until: 2026-05-02
               | ----- seen here
               --> content/zones/index.md:10:8
               |
            10 | title: 产业布局
               |        -------- zones are listed here

            """,
            Finding.At(
                Finding.On(s_walk, "卫星产业园", "no such zone"),
                Finding.On(s_zones, "产业布局", "zones are listed here"),
                Finding.On(s_walk, "until", "seen here")).Render(s_walk, s_zones));
    }

    [Fact]
    public void A_file_that_cannot_be_had_leaves_the_headline_and_the_cure()
    {
        Diagnostic diagnostic = Finding.At(new Label("gone.md", new TextSpan(5, 9), LocalText.Same("here"))) with
        {
            Help = LocalText.Same("restore the file"),
        };

        Assert.Equal(
            """
            gone.md: error PP2014: event ends before it starts
              = help: restore the file

            """,
            diagnostic.Render());
    }

    [Theory]
    [InlineData("a\nb\n", 4, "3:1", "3 |\n  | ^ here\n")]
    [InlineData("a\nb", 3, "2:2", "2 | b\n  |  ^ here\n")]
    [InlineData("", 0, "1:1", "1 |\n  | ^ here\n")]
    [InlineData("汉字\r\nb", 2, "1:3", "1 | 汉字\n  |     ^ here\n")]
    [InlineData("汉字\r\nb", 1, "1:2", "1 | 汉字\n  |   ^ here\n")]
    [InlineData("汉字\r\nb", 3, "1:4", "1 | 汉字\n  |     ^ here\n")]
    [InlineData("a\nb", 900, "2:2", "2 | b\n  |  ^ here\n")]
    public void An_empty_span_is_one_caret(string text, int offset, string place, string expected) =>
        Assert.Equal(
            $"a.md:{place}: error PP2014: event ends before it starts\n  |\n{expected}",
            Finding.At(new Label("a.md", TextSpan.At(offset, 0), LocalText.Same("here"))).Render(new SourceText("a.md", text)));

    [Fact]
    public void A_span_that_ends_before_it_starts_is_a_caret_at_its_start() =>
        Assert.Equal(
            "content/zones/index.md:10:1: error PP2014: event ends before it starts\n   |\n10 | title: 产业布局\n   | ^\n",
            Finding.At(new Label(s_zones.Path, new TextSpan(s_zones.GetLineStart(9), 0))).Render(s_zones));

    [Fact]
    public void Spaces_at_the_end_of_a_line_are_pointed_at_but_not_printed()
    {
        var source = new SourceText("a.md", "换行  \n");

        Assert.Equal(
            "a.md:1:3: error PP2014: event ends before it starts\n  |\n1 | 换行\n  |     ^^ two spaces\n",
            Finding.At(Finding.On(source, "  ", "two spaces")).Render(source));
    }

    [Fact]
    public void A_label_without_words_is_only_an_underline() =>
        Assert.Equal(
            """
            content/events/owl-walk.md:3:1: error PP2014: event ends before it starts
              |
            3 | zone: 卫星产业园
              | ^^^^

            """,
            Finding.At(Finding.On(s_walk, "zone", "") with { Text = default }).Render(s_walk));

    [Fact]
    public void Colours_mark_severity_place_and_message()
    {
        Diagnostic warning = Finding.At(Finding.On(s_walk, "zone", "here"), Finding.On(s_walk, "from", "there")) with
        {
            Severity = Severity.Warning,
            Help = LocalText.Same("cure"),
        };

        Assert.Equal(
            """
            content/events/owl-walk.md:3:1: <1;33>warning PP2014</>: <1>event ends before it starts</>
            <1;34>  |</>
            <1;34>3 |</> zone: 卫星产业园
            <1;34>  |</> <1;33>^^^^</> <1;33>here</>
            <1;34>4 |</>
            <1;34>5 |</> from:  2026-05-09
            <1;34>  |</> <1;34>----</> <1;34>there</>
              <1;34>=</> <1>help</>: cure

            """,
            warning.Render(new TextRenderOptions { Style = AnsiStyle.Colours }, s_walk)
                .Replace("\e[0m", "</>", StringComparison.Ordinal)
                .Replace("\e[", "<", StringComparison.Ordinal)
                .Replace("<1m", "<1>", StringComparison.Ordinal)
                .Replace(";33m", ";33>", StringComparison.Ordinal)
                .Replace(";34m", ";34>", StringComparison.Ordinal));
    }
}
