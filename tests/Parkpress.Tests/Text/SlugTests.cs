using System.Text;
using CsCheck;
using Parkpress.Text;

namespace Parkpress.Tests.Text;

public sealed class SlugTests
{
    private static readonly Gen<string> s_text =
        Gen.OneOf<string>(
            Gen.OneOf("-", ".", " ", "_", "con", "COM1", "汉", "字", "é", "e\u0301", "İ", "ǅ", "ß", "\u0301", "J\u030C", "'", "ﬁ", "①", "２", "各", "\u1100", "\u1161", "が", "𠮷", "😀", "/", "\\"),
            Gen.Char.Select(c => c.ToString()))
        .Array[0, 80].Select(string.Concat);

    [Theory]
    [InlineData("Hello, World!", "hello-world")]
    [InlineData("武汉经济技术开发区", "武汉经济技术开发区")]
    [InlineData("关于印发《管理办法》的通知（2024年）", "关于印发管理办法的通知2024年")]
    [InlineData("招商引资：新进展——第 3 期", "招商引资-新进展-第-3-期")]
    [InlineData("  --a..b__c--  ", "a-b__c")]
    [InlineData("ＡＢＣ①ﬁ", "abc1fi")]
    [InlineData("don't \"quote\"", "dont-quote")]
    [InlineData("a/b\\c:d", "a-b-c-d")]
    [InlineData("C++ & C#", "c-c")]
    [InlineData("版本1.0.2", "版本1-0-2")]
    [InlineData("Café", "café")]
    [InlineData("Cafe\u0301", "café")]
    [InlineData("a \u0301b", "a-b")]
    [InlineData("二〇二四", "二〇二四")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("CON", "con-")]
    [InlineData("Lpt¹", "lpt1-")]
    [InlineData("con.txt", "con-txt")]
    [InlineData("..", "")]
    [InlineData("！？《》😀", "")]
    [InlineData("", "")]
    public void Keep_leaves_letters_of_every_script(string text, string expected) =>
        Assert.Equal(expected, Slug.FromText(text, SlugStyle.Keep));

    [Theory]
    [InlineData("武汉", "wu-han")]
    [InlineData("我爱ABC航空", "wo-ai-abc-hang-kong")]
    [InlineData("2024年第3期", "2024-nian-di-3-qi")]
    [InlineData("二〇二四", "er-ling-er-si")]
    [InlineData("Привет, Москва", "privet-moskva")]
    [InlineData("Café", "cafe")]
    [InlineData("园区动态：新进展", "yuan-qu-dong-tai-xin-jin-zhan")]
    [InlineData("👍", "")]
    public void Pinyin_spells_every_script_in_ASCII(string text, string expected) =>
        Assert.Equal(expected, Slug.FromText(text, SlugStyle.Pinyin));

    [Fact]
    public void A_slug_is_empty_or_a_safe_segment_of_at_most_120_bytes() =>
        Gen.Select(s_text, Gen.OneOf(SlugStyle.Keep, SlugStyle.Pinyin)).Sample((text, style) =>
        {
            string slug = Slug.FromText(text, style);

            Assert.True(slug.Length == 0 || UrlPath.IsSafeSegment(slug), slug);
            Assert.InRange(Encoding.UTF8.GetByteCount(slug), 0, 120);
            Assert.DoesNotContain("--", slug, StringComparison.Ordinal);
            Assert.False(slug.StartsWith('-'), slug);
            Assert.DoesNotContain('.', slug);
        });

    [Fact]
    public void A_slug_is_its_own_slug() =>
        s_text.Sample(text =>
        {
            string slug = Slug.FromText(text, SlugStyle.Keep);

            Assert.Equal(slug, Slug.FromText(slug, SlugStyle.Keep));
        });

    [Fact]
    public void A_slug_of_any_single_character_is_its_own_slug()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (Rune.IsValid(codePoint))
            {
                string slug = Slug.FromText($"a{new Rune(codePoint)}", SlugStyle.Keep);
                if (slug != Slug.FromText(slug, SlugStyle.Keep))
                {
                    Assert.Fail($"U+{codePoint:X4} gives `{slug}`");
                }
            }
        }
    }

    [Fact]
    public void A_pinyin_slug_is_ASCII() => s_text.Sample(text => Assert.True(Ascii.IsValid(Slug.FromText(text, SlugStyle.Pinyin))));

    [Fact]
    public void A_long_title_is_cut_between_characters()
    {
        Assert.Equal(new string('汉', 40), Slug.FromText(new string('汉', 41), SlugStyle.Keep));
        Assert.Equal("a" + new string('汉', 39), Slug.FromText("a" + new string('汉', 40), SlugStyle.Keep));
        Assert.Equal(new string('a', 119), Slug.FromText(new string('a', 119) + " b", SlugStyle.Keep));
        Assert.Equal(new string('a', 118), Slug.FromText(new string('a', 118) + "x\u0323\u0302b", SlugStyle.Keep));
    }
}
