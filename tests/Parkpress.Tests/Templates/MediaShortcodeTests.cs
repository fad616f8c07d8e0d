using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class MediaShortcodeTests
{
    [Fact]
    public void A_video_has_its_first_picture_its_captions_and_a_download() =>
        AssertHolds(
            "{{< video src=\"a.mp4\" title=\"开园\" poster=\"photo.png\" captions=\"a.vtt\" />}}",
            "preload=\"none\" poster=\"/photo",
            "<track kind=\"captions\" src=\"/a.vtt\" srclang=\"zh-Hans\"",
            "<a href=\"/a.mp4\" download>下载视频（MP4，3 B）</a>");

    [Fact]
    public void A_recording_may_bring_its_transcript() =>
        AssertHolds(
            "{{< audio src=\"a.mp4\" title=\"访谈\" >}}\n主持人：**欢迎**。\n{{< /audio >}}",
            "<audio controls preload=\"none\" src=\"/a.mp4\" aria-label=\"访谈\"></audio>",
            "<summary>文字稿</summary>\n<p>主持人：<strong>欢迎</strong>。</p>");

    [Fact]
    public void An_allowed_player_stands_in_a_sandbox() =>
        AssertHolds(
            "{{< embed url=\"https://player.example.cn/?a=1&b=2\" title=\"开园 \\\"1\\\"\" />}}",
            "<iframe src=\"https://player.example.cn/?a=1&amp;b=2\" title=\"开园 &quot;1&quot;\" loading=\"lazy\" sandbox=\"allow-scripts");

    [Theory]
    [InlineData("https://player.example.cn.evil.com/")]
    [InlineData("https://evil.com/player.example.cn")]
    [InlineData("https://player.example.cn@evil.com/")]
    [InlineData("https://player.example.cn:8443/")]
    [InlineData("http://player.example.cn/")]
    [InlineData("//player.example.cn/")]
    [InlineData("javascript:alert(1)//player.example.cn")]
    [InlineData("https://sub.player.example.cn/")]
    public void A_player_of_any_other_host_is_refused(string url) =>
        Assert.Equal(["PP2170"], Build($"{{{{< embed url=\"{url}\" title=\"开园\" />}}}}").Codes);

    [Fact]
    public void A_link_to_a_document_tells_type_and_size() =>
        AssertHolds("[申请表](a.pdf) 和 [样表（PDF）](a.pdf)", "申请表</a><span class=\"file-note\">（PDF，4 B）</span> 和 <a href=\"/a.pdf\">样表（PDF）</a>");

    [Fact]
    public void A_picture_of_a_gallery_leads_to_its_full_size() =>
        AssertHolds("{{< gallery >}}\n![图](photo.png)\n{{< /gallery >}}", "<div class=\"gallery\">\n<p><a href=\"/photo.");

    private static void AssertHolds(string markdown, params string[] pieces)
    {
        string html = Build(markdown).WithoutFindings().Text("notice/index.html");
        Assert.All(pieces, piece => Assert.Contains(piece, html, StringComparison.Ordinal));
    }

    private static BuiltSite Build(string markdown) => TinySite.Build(
        SiteFiles.Parse(
            $"""
             -- site.yml --
             title: 园区
             base_url: https://park.example.cn/
             embeds:
               allow: [player.example.cn]
             -- content/index.md --
             # 首页
             -- content/a.mp4 --
             ab
             -- content/a.pdf --
             abc
             -- content/a.vtt --
             WEBVTT
             -- content/notice.md --
             # 通知

             {markdown}
             """).With("content/photo.png", SmallPicture.Png));
}
