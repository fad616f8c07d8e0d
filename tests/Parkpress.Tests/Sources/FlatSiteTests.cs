using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Sources;

/// <summary>Articles beside <c>site.yml</c>: a folder of documentation becomes a site by one file more.</summary>
public sealed class FlatSiteTests
{
    private const string Files =
        """
        -- site.yml --
        title: 文档
        base_url: https://example.cn/
        -- index.md --
        见[指南](guides/start.md)。
        -- guides/start.md --
        # 开始

        见[首页](../index.md)。
        -- guides/_draft.md --
        # 不公开
        -- static/CNAME --
        docs.example.cn
        -- node_modules/x/readme.md --
        # 不是文档
        """;

    [Fact]
    public void Their_addresses_are_those_of_their_places()
    {
        using TinySite site = TinySite.Bare(SiteFiles.Parse(Files).WithDefaults(PlainTheme.Files));
        BuiltSite built = site.Build().WithoutFindings();

        Assert.Contains("href=\"/guides/start/\"", built.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("guides/start/index.html", built.Paths);
        Assert.Contains("CNAME", built.Paths);
        Assert.DoesNotContain(built.Paths, path => path.Contains("draft", StringComparison.Ordinal) || path.Contains("node_modules", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_name_the_files_as_they_lie()
    {
        using TinySite site = TinySite.Bare(SiteFiles.Parse(Files).With("guides/start.md", "# 开始\n\n见[无](nowhere.md)。\n").WithDefaults(PlainTheme.Files));
        BuiltSite built = site.Build();

        Assert.Equal("guides/start.md", built.Single("PP4050").Primary.Path);
        Assert.Contains("guides/start.md:3:6: error PP4050", built.DiagnosticsText, StringComparison.Ordinal);
        Assert.Contains("nowhere.md", built.DiagnosticsText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_was_built_beside_them_is_no_source()
    {
        using TinySite site = TinySite.Bare(SiteFiles.Parse(Files).WithDefaults(PlainTheme.Files));
        BuildOptions options = site.Options with { Output = Path.Combine(site.Root, "public") };
        int first = SiteBuilder.Build(options, progress: null, TestContext.Current.CancellationToken).Files.Length;
        site.Write("guides/start.md", "# 开始\n\n改了。\n");

        Assert.Equal(first, SiteBuilder.Build(options, progress: null, TestContext.Current.CancellationToken).Files.Length);
    }

    [Fact]
    public void Without_a_home_page_they_are_nothing()
    {
        using TinySite site = TinySite.Bare(SiteFiles.Parse("-- site.yml --\ntitle: 文档\nbase_url: https://example.cn/\n-- guides/start.md --\n# 开始\n").WithDefaults(PlainTheme.Files));

        Assert.Contains("PP1005", site.Build().Codes);
    }
}
