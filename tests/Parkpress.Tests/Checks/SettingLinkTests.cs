using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Checks;

public sealed class SettingLinkTests
{
    [Theory]
    [InlineData("menu: [{label: 一, url: /nwes/}]", "PP4050", "/nwes/", "did you mean `/news/`?")]
    [InlineData("menu: [{label: 一, url: /news/, children: [{label: 二, url: /gone/}]}]", "PP4050", "/gone/", "correct the path, or write that page")]
    [InlineData("footer: {links: [{label: 一, url: /draft/}]}", "PP4050", "/draft/", "correct the path, or write that page")]
    [InlineData("menu: [{label: 一, url: /news/2024-01-01-a.md}]", "PP4050", "/news/2024-01-01-a.md", "write its address: `/news/a/`")]
    [InlineData("logo: logo.svg", "PP4052", "logo.svg", "give a path below `content/`")]
    [InlineData("home: {banner: banner.jpg}", "PP4052", "banner.jpg", "give a path below `content/`")]
    [InlineData("home: {sections: [nwes]}", "PP4050", "nwes", "did you mean `news`?")]
    [InlineData("home: {sections: [完全不同]}", "PP4050", "完全不同", "give a folder below `content/`")]
    public void What_settings_name_must_exist(string line, string code, string underlined, string help)
    {
        BuiltSite site = Build(line);
        Diagnostic finding = site.Single(code);

        Assert.Equal("site.yml", finding.Primary.Path);
        Assert.Equal(underlined, site.Underlined(finding));
        Assert.Equal(help, finding.Help.English);
        Assert.False(site.Result.Succeeded);
    }

    [Theory]
    [InlineData("menu: [{label: 一, url: /news/}, {label: 二, url: /}, {label: 三, url: /search/}, {label: 四, url: \"https://example.org/x\"}]")]
    [InlineData("top_links: [{label: 一, url: /园区.url}, {label: 二, url: \"mailto:a@example.org\"}, {label: 三, url: \"#main\"}]")]
    [InlineData("footer: {links: [{label: 一, url: /archive/2024/}, {label: 二, url: /rss.xml}]}")]
    [InlineData("home: {sections: [news, /news/]}")]
    [InlineData("logo: photo.png")]
    [InlineData("logo: /photo.png")]
    public void What_exists_is_fine(string line) => Build(line).WithoutFindings();

    [Fact]
    public void What_is_no_link_at_all_is_told_once() =>
        Assert.Equal("news", Build("menu: [{label: 一, url: news}]") is var site ? site.Underlined(Assert.Single(site.Result.Diagnostics)) : "");

    [Fact]
    public void A_declared_field_must_not_have_the_name_of_another()
    {
        BuiltSite site = Build("fields: {budget: int, phone: text}");

        Assert.Equal("phone", site.Underlined(site.Single("PP1209")));
    }

    [Fact]
    public void A_rule_may_be_softened_or_switched_off()
    {
        const string Page = "-- content/a.md --\n---\ntitle: 一\n---\n[二](b.md)\n";

        Assert.False(TinySite.Build(Page).Result.Succeeded);
        BuiltSite warned = TinySite.Build(Page + "-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\nrules: {PP4050: warning}\n");
        Assert.True(warned.Result.Succeeded);
        Assert.Equal(Severity.Warning, warned.Single("PP4050").Severity);
        TinySite.Build(Page + "-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\nrules: {PP4050: off}\n").WithoutFindings();
    }

    private static BuiltSite Build(string line) =>
        TinySite.Build(SiteFiles.Parse(
            $"""
            -- site.yml --
            title: 园区
            base_url: https://example.cn/
            {line}
            -- content/index.md --
            首页
            -- content/news/2024-01-01-a.md --
            # 一
            -- content/draft.md --
            ---
            title: 草稿
            draft: true
            ---
            """).With("content/photo.png", SmallPicture.Png));
}
