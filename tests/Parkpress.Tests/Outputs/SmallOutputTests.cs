using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Outputs;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Outputs;

public sealed class SmallOutputTests
{
    [Theory]
    [InlineData("园区", "https://example.cn/", "园区.url", "https://example.cn/")]
    [InlineData("A/B: 园区?", "https://example.cn/park", "AB 园区.url", "https://example.cn/park/")]
    [InlineData("园区", "https://example.cn/园区/", "园区.url", "https://example.cn/%E5%9B%AD%E5%8C%BA/")]
    [InlineData("园区", "https://园区.中国/", "园区.url", "https://xn--dkrx9f.xn--fiqs8s/")]
    public void A_shortcut_is_an_ini_file_with_windows_line_ends(string title, string baseUrl, string path, string address)
    {
        BuiltSite site = TinySite.Build($"-- site.yml --\ntitle: \"{title}\"\nbase_url: {baseUrl}\n").WithoutFindings();

        Assert.Equal($"[InternetShortcut]\r\nURL={address}\r\n", site.Text(path));
    }

    [Fact]
    public void The_shortcut_that_templates_link_to_is_the_file_that_is_made()
    {
        BuiltSite site = TinySite.Build("-- site.yml --\ntitle: \"A/B: 园区?\"\nbase_url: https://example.cn/park/\n-- templates/layouts/home.html --\n{{ site.urls.shortcut }}\n").WithoutFindings();

        Assert.Contains(Uri.UnescapeDataString(site.Text("index.html").Trim())["/park/".Length..], site.Paths);
    }

    [Fact]
    public void Robots_may_read_everything_and_find_the_map() =>
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://example.cn/park/sitemap.xml\n",
            TinySite.Build("-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/park/\n").Text("robots.txt"));

    [Fact]
    public void The_manifest_knows_the_base_path_and_its_icons()
    {
        BuiltSite site = TinySite.Build(
            """
            -- site.yml --
            title: "园区 \"引号\" </script>"
            base_url: https://example.cn/park/
            -- templates/assets/icons/icon.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#0a2745"/></svg>
            """).WithoutFindings();
        JsonElement manifest = JsonDocument.Parse(site.Text("manifest.webmanifest")).RootElement;

        Assert.Equal("园区 \"引号\" </script>", manifest.GetProperty("name").GetString());
        Assert.Equal("/park/", manifest.GetProperty("start_url").GetString());
        Assert.NotEmpty(manifest.GetProperty("icons").EnumerateArray());
        Assert.All(manifest.GetProperty("icons").EnumerateArray(), icon =>
        {
            byte[] png = site.Files[icon.GetProperty("src").GetString()!["/park/".Length..]];
            Parkpress.Assets.Images.ImageInfo info = Parkpress.Assets.Images.ImageInspector.Inspect(png)!;
            Assert.Equal($"{info.Width}x{info.Height}", icon.GetProperty("sizes").GetString());
        });
    }

    [Fact]
    public void An_old_address_leads_on_with_and_without_the_host_s_help()
    {
        BuiltSite site = TinySite.Build(
            """
            -- site.yml --
            title: 园区
            base_url: https://example.cn/park/
            -- content/news/2024-01-01-新.md --
            ---
            title: "题 & \"目\" <b>"
            aliases: [/old/page.html, /旧 址/]
            ---
            """).WithoutFindings();

        Assert.Equal(
            "/park/old/page.html /park/news/%E6%96%B0/ 301\n/park/%E6%97%A7%20%E5%9D%80/ /park/news/%E6%96%B0/ 301\n",
            site.Text("_redirects"));
        foreach (string path in (string[])["old/page.html/index.html", "旧 址/index.html"])
        {
            IHtmlDocument page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(site.Text(path));
            Assert.Equal("题 & \"目\" <b>", page.Title);
            Assert.Equal("0; url=/park/news/%E6%96%B0/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
            Assert.Equal("https://example.cn/park/news/%E6%96%B0/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
            Assert.Equal("/park/news/%E6%96%B0/", page.QuerySelector("a")!.GetAttribute("href"));
        }
    }

    [Fact]
    public void Without_old_addresses_there_is_no_redirect_file() => Assert.DoesNotContain("_redirects", TinySite.Build("").Paths);

    [Fact]
    public void A_fault_of_one_file_comes_out_as_itself()
    {
        var plan = new OutputPlan([.. Enumerable.Range(0, 20).Select(i => new FailingFile($"{i}.txt"))]);

        Assert.Throws<IOException>(() => Renderer.RenderAll(plan, EarlierOutputs.None, () => null!, (_, _) => default, 4, null, new DiagnosticBag(), TestContext.Current.CancellationToken));
    }

    private sealed class FailingFile(string path) : PlannedFile(path, null)
    {
        public override OutputKind Kind => OutputKind.Other;

        public override Fingerprint FindInputs(RenderWorker worker) => throw new IOException("disk full");

        public override ReadOnlySpan<byte> Render(RenderWorker worker, DiagnosticBag diagnostics) => throw new IOException("disk full");
    }
}
