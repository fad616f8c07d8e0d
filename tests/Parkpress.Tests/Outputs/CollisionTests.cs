using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Outputs;

public sealed class CollisionTests
{
    [Theory]
    [InlineData("-- static/a/index.html --\nx\n", "`a/index.html` would be written twice")]
    [InlineData("-- static/A/Index.html --\nx\n", "`A/Index.html` would be written twice")]
    [InlineData("-- static/sitemap.xml --\nx\n", "`sitemap.xml` would be written twice")]
    [InlineData("-- static/园区.url --\nx\n", "`园区.url` would be written twice")]
    [InlineData("-- content/表.pdf --\nx\n-- static/表.pdf --\ny\n", "`表.pdf` would be written twice")]
    [InlineData("-- static/_redirects --\nx\n-- content/b.md --\n---\ntitle: 乙\naliases: [/old/]\n---\n", "`_redirects` would be written twice")]
    [InlineData("-- static/old/index.html --\nx\n-- content/b.md --\n---\ntitle: 乙\naliases: [/old/]\n---\n", "`old/index.html` would be written twice")]
    [InlineData("-- content/b.md --\n---\ntitle: 乙\naliases: [/rss.xml]\n---\n", "`rss.xml` is a file and also the folder of `rss.xml/index.html`")]
    [InlineData("-- content/b.md --\n---\ntitle: 乙\npermalink: /x.html\n---\n-- content/c.md --\n---\ntitle: 丙\naliases: [/x.html/y/]\n---\n", "`x.html` is a file and also the folder of `x.html/y/index.html`")]
    [InlineData("-- static/a --\nx\n", "`a` is a file and also the folder of `a/index.html`")]
    [InlineData("-- static/A --\nx\n", "`A` is a file and also the folder of `a/index.html`")]
    public void Two_files_for_one_place_are_told(string files, string message)
    {
        BuiltSite site = TinySite.Build("-- content/a.md --\n# 甲\n" + files);

        Assert.Equal(message, site.Single("PP5001").Message.English);
        Assert.False(site.Result.Succeeded);
    }

    [Fact]
    public void Both_files_are_named()
    {
        Diagnostic finding = TinySite.Build("-- content/a.md --\n# 甲\n-- static/a/index.html --\nx\n").Single("PP5001");

        Assert.Equal(("static/a/index.html", "content/a.md"), (finding.Primary.Path, Assert.Single(finding.Secondary).Path));
    }

    [Theory]
    [InlineData("-- static/a\u200Bb.txt --\nx\n")]
    [InlineData("-- content/b.md --\n---\ntitle: 乙\npermalink: /nul/\n---\n")]
    [InlineData("-- content/b.md --\n---\ntitle: 乙\naliases: [/aux.html]\n---\n")]
    public void A_name_that_some_host_refuses_is_told(string files) =>
        Assert.Equal(["PP5002"], TinySite.Build(files).Codes);

    [Fact]
    public void Files_beside_articles_keep_their_places()
    {
        BuiltSite site = TinySite.Build("-- content/news/2024/表 格.pdf --\n1\n-- content/news/2024-01-01-a.md --\n# 一\n-- content/_draft/x.pdf --\n2\n-- static/robots.txt --\n自己的\n").WithoutFindings();

        Assert.Equal("1\n", site.Text("news/2024/表 格.pdf"));
        Assert.Equal("自己的\n", site.Text("robots.txt"));
        Assert.DoesNotContain(site.Paths, path => path.Contains("draft", StringComparison.Ordinal));
    }
}
