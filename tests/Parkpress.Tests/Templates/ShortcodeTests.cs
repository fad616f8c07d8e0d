using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class ShortcodeTests
{
    [Theory]
    [InlineData("{{< show a=\"1\" />}}", "[1||]")]
    [InlineData("{{< show a=\"<b>\" b=\"二\" />}}", "[&lt;b&gt;|二|]")]
    [InlineData("{{< show >}}\n**粗**\n{{< /show >}}", "[||<p><strong>粗</strong></p>]")]
    [InlineData("{{< show >}}\n{{< show a=\"内\" />}}\n{{< /show >}}", "[||[内||]]")]
    public void A_shortcode_sees_its_arguments_and_its_body(string markdown, string expected)
    {
        string html = TemplateBench.Render("{{ page.content }}", $"-- content/index.md --\n{markdown}\n-- templates/shortcodes/show.html --\n[{{{{ $a }}}}|{{{{ $b }}}}|{{{{ $body }}}}]\n");

        Assert.Equal(expected, html.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void An_argument_that_the_template_does_not_read_does_no_harm() =>
        Assert.Equal("一", TemplateBench.Render("{{ page.content }}", "-- content/index.md --\n{{< one x=\"1\" />}}\n-- templates/shortcodes/one.html --\n一\n"));

    [Fact]
    public void A_source_is_the_file_beside_the_page()
    {
        const string Files =
            """
            -- content/docs/a.md --
            # 甲

            {{< file src="表 格.pdf" />}}
            -- content/docs/表 格.pdf --
            1234567
            -- templates/shortcodes/file.html --
            {{ $file.url }} {{ $file.name }} {{ $file.extension }} {{ $file.size }} {{ $file.size_text }} {{ $image == null }}
            -- templates/layouts/page.html --
            {{ page.content }}
            """;

        Assert.Equal("/docs/%E8%A1%A8%20%E6%A0%BC.pdf 表 格.pdf pdf 8 8 B true", TinySite.Build(Files).WithoutFindings().Text("docs/a/index.html").Trim().Split('\n')[^1]);
    }

    [Fact]
    public void Page_and_site_are_seen_and_nothing_remains_behind()
    {
        const string Files = "-- content/index.md --\n{{< a x=\"1\" />}}\n\n{{< b />}}\n-- templates/shortcodes/a.html --\n{{ page.title }}{{ site.title }}{{ $x }}\n-- templates/shortcodes/b.html --\n{{ $x == null }}\n";

        Assert.Equal("园区园区1\ntrue", TemplateBench.Render("{{ page.content }}", Files));
    }

    [Theory]
    [InlineData("gallery", "{{< gallery >}}\n![一](a.png)\n{{< /gallery >}}")]
    [InlineData("video", "{{< video src=\"a.mp4\" />}}")]
    [InlineData("audio", "{{< audio src=\"a.mp3\" title=\"录音\" />}}")]
    [InlineData("attachment", "{{< attachment src=\"a.pdf\" />}}")]
    [InlineData("contact", "{{< contact />}}")]
    [InlineData("map", "{{< map />}}")]
    public void The_built_in_ones_render(string name, string markdown)
    {
        SiteFiles files = SiteFiles.Parse($"-- content/index.md --\n{markdown}\n-- content/a.mp4 --\nx\n-- content/a.mp3 --\nx\n-- content/a.pdf --\nx\n-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\ncontact: {{phone: 027-1, map_url: \"https://map.example/\"}}\n-- templates/layouts/home.html --\n{{{{ page.content }}}}\n");
        string html = TinySite.Build(files.With("content/a.png", SmallPicture.Png)).WithoutFindings().Text("index.html");

        Assert.True(html.Trim().Length > 20, $"{name}: {html}");
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
    }
}
