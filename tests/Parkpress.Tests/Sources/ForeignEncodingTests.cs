using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Sources;

public sealed class ForeignEncodingTests
{
    private const string Front = "---\ntitle: ";

    public static TheoryData<string> SampleSite =>
        [.. Directory.EnumerateFiles(Repository.At("content"), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory]
    [MemberData(nameof(SampleSite))]
    public void A_page_of_the_sample_site_is_read_from_gb18030(string path)
    {
        string text = File.ReadAllText(Repository.At(path));

        Assert.Equal((text, "PP1007"), Decode(Encode("GB18030", text)));
    }

    [Theory]
    [InlineData("标题")]
    [InlineData("联系我们")]
    [InlineData("title: 通知公告")]
    [InlineData("汉南")]
    [InlineData("“低空经济”２０２４年——展望")]
    [InlineData("title: 园区动态\r\ndate: 2024-01-01\r\n")]
    [InlineData("关于举办园区企业职工运动会的通知，请各部门和䶮先生（一人）转发")]
    public void Short_texts_are_sure_enough(string text) => Assert.Equal((text, "PP1007"), Decode(Encode("GB18030", text)));

    [Theory]
    [InlineData("big5", "武漢經濟技術開發區通用航空及衛星產業園，今日舉行開園儀式。歡迎各界人士參加。")]
    [InlineData("big5", "關於召開年度工作會議的通知")]
    [InlineData("big5", "人民")]
    [InlineData("big5", "我們大家好")]
    [InlineData("euc-kr", "대한민국 정부는 새로운 정책을 발표하였다. 이 정책은 경제 발전에 도움이 될 것으로 기대된다.")]
    [InlineData("euc-kr", "공지사항")]
    [InlineData("euc-jp", "これは日本語の文章です。本日、会議を開催します。")]
    [InlineData("euc-jp", "新着情報")]
    [InlineData("shift_jis", "会社概要と新着情報")]
    [InlineData("windows-1251", "Привет, как дела? Сегодня мы открываем новый сайт парка.")]
    [InlineData("koi8-r", "РОССИЯ И МИР")]
    [InlineData("windows-1252", "Müller trinkt Café. Größe: 5° “Hello” – it’s naïve…")]
    [InlineData("windows-1252", "ÅÄÖ åäö ÀÈÌÒÙ »«")]
    [InlineData("windows-1253", "Καλημέρα κόσμε, αυτή είναι μια σελίδα")]
    [InlineData("windows-874", "สวัสดีชาวโลก นี่คือหน้าใหม่")]
    [InlineData("GB18030", "好")]
    [InlineData("GB18030", "㐂㐃㐄㐅㐆")]
    public void What_is_not_surely_chinese_is_no_utf8(string encoding, string text)
    {
        Assert.Equal((null, "PP1001"), Decode(Encode(encoding, Front + text + "\n")));
        Assert.Equal((null, "PP1001"), Decode(Encode(encoding, text + " ")));
    }

    [Fact]
    public void Utf8_with_one_bad_byte_is_not_taken_for_gb18030()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("园区今日举行开园仪式，", 40))), 0xC0, 0xE5];

        Assert.Equal((null, "PP1001"), Decode(bytes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_with_its_mark_is_read(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, byteOrderMark: true);

        Assert.Equal(("title: 园区 😀\n", "PP1008"), Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("title: 园区 😀\n")]));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xDC, 0x00 })]
    public void Broken_utf16_is_no_utf8(byte[] bytes) => Assert.Equal((null, "PP1001"), Decode(bytes));

    [Fact]
    public void Empty_utf16_is_empty() => Assert.Equal(("", null), Decode([0xFF, 0xFE]) with { Code = null });

    [Fact]
    public void Settings_data_and_pages_may_be_gb18030_and_findings_show_their_text()
    {
        BuiltSite site = TinySite.Build(new SiteFiles(
        [
            ("site.yml", Encode("GB18030", "title: 园区的网站\nbase_url: https://example.cn/\n")),
            ("content/_data/links.yml", Encode("GB18030", "- group: 政府部门\n  links:\n    - name: 国家航天局\n      url: https://www.cnsa.gov.cn/\n")),
            ("content/a.md", Encode("GB18030", "---\ntitle: 开园通知\n标签: 园区\n---\n正文。\n")),
        ]));

        Assert.Equal(["PP1007", "PP1007", "PP2001", "PP1007"], site.Codes);
        Assert.Contains("3 | 标签: 园区", site.DiagnosticsText, StringComparison.Ordinal);
        Assert.Contains("iconv -f GB18030 -t UTF-8 \"a.md\"", site.DiagnosticsText, StringComparison.Ordinal);
    }

    private static byte[] Encode(string name, string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetBytes(text);

    private static (string? Text, string? Code) Decode(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        string? text = SourceDecoder.Decode("a.md", bytes, diagnostics)?.Text;
        return (text, Assert.Single(diagnostics.ToSorted()).Rule.Code);
    }
}
