using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Sources;

namespace Parkpress.Tests.Sources;

public sealed class SourceDecoderTests
{
    [Fact]
    public void A_byte_order_mark_is_not_text() =>
        Assert.Equal("标题", SourceDecoder.Decode("a.md", [0xEF, 0xBB, 0xBF, .. "标题"u8], new DiagnosticBag())!.Text);

    [Fact]
    public void Bytes_of_another_encoding_are_told_at_the_first_bad_one()
    {
        // 武漢 in Big5.
        byte[] bytes = [.. "title: "u8, 0xAA, 0x5A, 0xBA, 0x7E];
        var diagnostics = new DiagnosticBag();

        Assert.Null(SourceDecoder.Decode("a.md", bytes, diagnostics));
        Diagnostic finding = Assert.Single(diagnostics.ToSorted());
        Assert.Equal("PP1001", finding.Rule.Code);
        Assert.Equal(new TextSpan(7, 8), finding.Primary.Span);
        Assert.Equal("byte 0xAA at offset 7", finding.Primary.Text.English);
    }

    [Fact]
    public void The_place_of_a_bad_byte_counts_characters_not_bytes()
    {
        var diagnostics = new DiagnosticBag();
        SourceDecoder.Decode("a.md", [.. "汉字\n"u8, 0xFF], diagnostics);

        Assert.Equal(new TextSpan(3, 4), diagnostics.ToSorted()[0].Primary.Span);
    }

    [Fact]
    public void A_text_cut_within_a_character_is_not_utf8()
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(SourceDecoder.Decode("a.md", "汉"u8[..2], diagnostics));
        Assert.Equal(TextSpan.At(0, 1), diagnostics.ToSorted()[0].Primary.Span);
    }

    [Fact]
    public void A_nul_is_told_where_it_stands()
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(SourceDecoder.Decode("a.md", "一\0二"u8, diagnostics));
        Assert.Equal(("PP1002", TextSpan.At(1, 1)), (diagnostics.ToSorted()[0].Rule.Code, diagnostics.ToSorted()[0].Primary.Span));
    }

    [Fact]
    public void For_display_anything_can_be_decoded() =>
        Assert.Equal("a\uFFFD", SourceDecoder.DecodeLeniently("a.md", [(byte)'a', 0xFF]).Text);

    [Fact]
    public void A_file_that_is_not_utf8_stops_nothing_else()
    {
        byte[] big5 = [0xAA, 0x5A, 0xBA, 0x7E];
        TinySites.BuiltSite site = TinySites.TinySite.Build(TinySites.SiteFiles.Parse("-- content/b.md --\n---\ntitle: 好\nauthr: 王\n---\n").With("content/a.md", big5));

        Assert.Equal(["PP1001", "PP2001"], site.Codes);
        Assert.StartsWith("content/a.md:1:1: error PP1001", site.DiagnosticsText, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_marks_do_not_change_the_page()
    {
        const string Page = "---\ntitle: 一\ntags: [甲, 乙]\n---\n正文第一行，\n第二行。\n\n- 项\n";
        string[] pages =
        [
            .. new[] { Page, Page.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + Page }
                .Select(text => TinySites.TinySite.Build(new TinySites.SiteFiles([("content/a.md", Encoding.UTF8.GetBytes(text))])).WithoutFindings().Text("a/index.html")),
        ];

        Assert.Contains("<li>项</li>", pages[0], StringComparison.Ordinal);
        Assert.Equal(pages[0], pages[1]);
        Assert.Equal(pages[0], pages[2]);
    }
}
