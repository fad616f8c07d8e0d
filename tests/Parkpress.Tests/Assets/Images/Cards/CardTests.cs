using CsCheck;
using Parkpress.Assets.Images.Cards;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Assets.Images.Cards;

public sealed class CardTests
{
    private static readonly string[] s_pieces = ["园", "区", "，", "《", "》", " ", "A", "9", "😀", "-"];

    [Theory]
    [InlineData("短标题", 10, "短标题")]
    [InlineData("珠海归来话航展：展台小一点，样件多一点", 12, "珠海归来话航展：|展台小一点，样件多一点")]
    [InlineData("一二三四五六七八九十，后面", 10, "一二三四五六七八九|十，后面")]
    [InlineData("一二三四五六七八九《书名》", 10, "一二三四五六七八九|《书名》")]
    [InlineData("关于开通 Beidou-3 服务", 8, "关于开通|Beidou-3 服务")]
    public void Titles_break_where_Chinese_is_broken(string title, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', CardText.Break(title, width, 9, Width)));

    [Fact]
    public void A_title_that_does_not_fit_ends_with_an_ellipsis() =>
        Assert.Equal(["一二三四五", "六七八九…"], CardText.Break("一二三四五六七八九十甲乙丙丁", 5, 2, Width));

    [Fact]
    public void Nothing_is_lost_between_the_lines() => Law.Holds(Gen.OneOf(s_pieces).Array[1, 40].Select(string.Concat), 3_000, title =>
    {
        List<string> lines = CardText.Break(title, 8, int.MaxValue, Width);

        Assert.Equal(title.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Length > 0 && lines.Count > 1 && line != lines[0] && line[0] is '，' or '》');
    });

    [Fact]
    public void A_typeface_that_is_not_there_is_told() =>
        Assert.Equal("`templates/fonts/no.otf` does not exist", Build("").Single("PP1202").Message.English);

    [Fact]
    public void A_file_that_is_no_typeface_is_told() =>
        Assert.Equal("`templates/fonts/no.otf` is not a typeface that can be read", Build("-- templates/fonts/no.otf --\nnonsense\n").Single("PP1202").Message.English);

    [Fact]
    public void Cards_are_drawn_and_named_by_what_they_show()
    {
        using TinySite site = TinySite.Of(SiteFiles.Parse(
            """
            -- site.yml --
            title: Park
            base_url: https://example.cn/
            cards:
              font: templates/fonts/test.ttf
            -- content/news/index.md --
            ---
            title: News
            ---
            -- content/news/2024-01-02-a.md --
            ---
            title: Runway opens
            ---
            Text.
            -- content/news/2024-01-03-b.md --
            ---
            title: 没有这些字
            ---
            Text.
            -- templates/layouts/article.html --
            <!doctype html>
            <title>{{ page.title }}</title>
            <h1>{{ page.title }}</h1>
            <meta property="og:image" content="{{ page.meta.og_image }}">
            {{ page.content }}
            """));
        site.Write("templates/fonts/test.ttf", TestFont.Bytes);

        BuiltSite first = site.Build().WithoutFindings();
        string card = Assert.Single(first.Paths, path => path.StartsWith("assets/cards/", StringComparison.Ordinal));

        Assert.Contains($"content=\"https://example.cn/{card}\"", first.Text("news/a/index.html"), StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xD8, 0xFF], first.Files[card][..3]);
        // A typeface without the characters of a title draws none of it.
        Assert.Contains("content=\"\"", first.Text("news/b/index.html"), StringComparison.Ordinal);
        Assert.Equal(first.Files[card], site.Build().Files[card]);
    }

    private static float Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x2E80 ? 0.5f : 1);

    private static BuiltSite Build(string files) =>
        TinySite.Build($"-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\ncards:\n  font: templates/fonts/no.otf\n{files}");
}
