using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Sources;

public sealed class SiteConfigReaderTests
{
    private const string Least = "title: 园区\nbase_url: https://example.cn/\n";

    [Fact]
    public void Two_lines_are_enough()
    {
        SiteConfig config = ReadClean(Least);

        Assert.Equal("园区", config.Title);
        Assert.Equal("https://example.cn/", config.BaseUrl.ToString());
        Assert.Equal("zh-Hans", config.Language);
        Assert.Equal(TimeSpan.FromHours(8), config.TimeZone);
        Assert.Equal(20, config.PageSize);
        Assert.Equal(20, config.FeedLimit);
        Assert.False(config.UsesPinyinSlugs);
        Assert.Equal(RawHtmlPolicy.Sanitize, config.RawHtml);
        Assert.Equal([480, 960, 1600], config.ImageWidths.AsEnumerable());
        Assert.Equal(80, config.ImageQuality);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        SiteConfig config = ReadClean(Least +
            """
            description: 简介
            language: zh-Hant
            author: 王芳
            organization: 管理办公室
            time_zone: "-03:30"
            paginate: 7
            slugs: pinyin
            raw_html: escape
            logo: logo.svg
            home: {banner: a.jpg, sections: [news, jobs]}
            images: {widths: [960, 480, 480], quality: 100}
            feeds: {limit: 3}
            fields: {budget: int}
            rules: {PP4050: warning, PP2105: off}
            """);

        Assert.Equal(("简介", "zh-Hant", "王芳", "管理办公室"), (config.Description, config.Language, config.Author, config.Organization));
        Assert.Equal(new TimeSpan(-3, -30, 0), config.TimeZone);
        Assert.Equal((7, 3, true, RawHtmlPolicy.Escape), (config.PageSize, config.FeedLimit, config.UsesPinyinSlugs, config.RawHtml));
        Assert.Equal([480, 960], config.ImageWidths.AsEnumerable());
        Assert.Equal(100, config.ImageQuality);
        Assert.Equal(("logo.svg", "a.jpg"), (config.Logo!.Value, config.HomeBanner!.Value));
        Assert.Equal(["news", "jobs"], config.HomeSections.Select(section => section.Value));
        Assert.Equal("int", config.CustomFields["budget"]);
        Assert.Equal((Severity.Warning, Severity.Off), (config.Severities["PP4050"], config.Severities["PP2105"]));
    }

    [Theory]
    [InlineData("https://example.cn", "https://example.cn", "/")]
    [InlineData("https://example.cn/park", "https://example.cn", "/park/")]
    [InlineData("http://example.cn:8080/a/b/", "http://example.cn:8080", "/a/b/")]
    [InlineData("https://园区.中国/", "https://xn--dkrx9f.xn--fiqs8s", "/")]
    [InlineData("https://example.cn/园区/", "https://example.cn", "/%E5%9B%AD%E5%8C%BA/")]
    public void A_base_url_is_an_origin_and_a_path(string written, string origin, string path)
    {
        SiteConfig config = ReadClean($"title: 园区\nbase_url: {written}\n");

        Assert.Equal((origin, path), (config.BaseUrl.Origin, config.BaseUrl.Path));
    }

    [Fact]
    public void An_address_of_the_command_line_replaces_that_of_the_file() =>
        Assert.Equal("https://other.example/x/", Read(Least, "https://other.example/x").Config.BaseUrl.ToString());

    [Fact]
    public void With_an_address_of_the_command_line_the_file_still_needs_its_own() =>
        Assert.Equal(["PP1203"], Read("title: 园区\n", "https://other.example/").Codes);

    [Theory]
    [InlineData("titel: x", "PP1201", "titel", "did you mean `title`?")]
    [InlineData("colour: x", "PP1201", "colour", "remove the line, or put values of your own under `params:`")]
    [InlineData("footer: {icpp: x}", "PP1201", "icpp", "did you mean `icp`?")]
    [InlineData("menu: [{label: 一, ulr: /}]", "PP1201", "ulr", "did you mean `url`?")]
    [InlineData("paginate: 0", "PP1202", "0", "give `paginate` a whole number above 0, such as `paginate: 20`")]
    [InlineData("paginate: 很多", "PP1202", "很多", "give `paginate` a whole number above 0, such as `paginate: 20`")]
    [InlineData("slugs: latin", "PP1202", "latin", "give `slugs` one of `keep`, `pinyin`, such as `slugs: keep`")]
    [InlineData("time_zone: 北京", "PP1202", "北京", "give `time_zone` an offset such as `\"+08:00\"`, such as `time_zone: \"+08:00\"`")]
    [InlineData("menu: 一", "PP1202", "一", "give `menu` a list whose items are `name: value` lines, such as `menu: [{ label: 园区, url: /news/ }]`")]
    [InlineData("menu: [一]", "PP1202", "一", "give `menu` a list whose items are `name: value` lines, such as `menu: [{ label: 园区, url: /news/ }]`")]
    [InlineData("home: 一", "PP1202", "一", "give `home` indented `name: value` lines, such as `home: { banner: 园区 }`")]
    [InlineData("images: {widths: [大]}", "PP1202", "大", "correct or remove this item; a good list is `widths: [480, 960, 1600]`")]
    [InlineData("images: {widths: [960, 0]}", "PP1202", "0", "correct or remove this item; a good list is `widths: [480, 960, 1600]`")]
    [InlineData("images: {max_file_size: 2MB}", "PP1202", "2MB", "give `max_file_size` a whole number of kilobytes above 0, such as `max_file_size: 2048`")]
    [InlineData("embeds: {allow: player.bilibili.com}", "PP1202", "player.bilibili.com", "give `allow` a list of texts, such as `allow: [player.bilibili.com]`")]
    [InlineData("top_links: [{label: 一, url: news}]", "PP1202", "news", "give `url` a path that begins with `/`, or an address that begins with https://, such as `url: /news/`")]
    [InlineData("contact: {map_url: map}", "PP1202", "map", "give `map_url` an address that begins with https://, such as `map_url: https://park.example.cn/`")]
    [InlineData("rules: {PP4050: loud}", "PP1202", "loud", "give `rules` one of `off`, `info`, `warning`, `error`, such as `rules: { …: off }`")]
    [InlineData("images: {quality: 150}", "PP1202", "150", "give `quality` a whole number from 1 to 100, such as `quality: 80`")]
    [InlineData("contact: {map_url: map.example.cn}", "PP1202", "map.example.cn", "write `https://map.example.cn`")]
    [InlineData("paginate: １０", "PP1202", "１０", "write `10`")]
    [InlineData("author: “王芳”", "PP1109", "“王芳”", "write `王芳` without them, or `\"王芳\"`; if they belong to the text, write `\"“王芳”\"`")]
    [InlineData("paginate: “10”", "PP1110", "“10”", "remove the quotes: write `10`")]
    [InlineData("menu: [{label: 一}]", "PP1203", "label", "add a line such as `url: /news/` to this item")]
    [InlineData("fields: {a: number}", "PP1202", "number", "give `fields` one of `text`, `date`, `int`, `bool`, `list`, such as `fields: { …: text }`")]
    [InlineData("description: [一]", "PP1202", "[一]", "give `description` a text, such as `description: 园区`")]
    public void A_setting_that_does_not_fit_is_underlined_with_its_cure(string line, string code, string underlined, string help)
    {
        (_, Diagnostic[] findings, SourceText text) = Read(Least + line + "\n");
        Diagnostic finding = Assert.Single(findings);

        Assert.Equal(code, finding.Rule.Code);
        Assert.Equal(underlined, text.Text[finding.Primary.Span.Start..finding.Primary.Span.End]);
        Assert.Equal(help, finding.Help.English);
        Assert.NotEqual(finding.Help.English, finding.Help.Chinese);
    }

    [Theory]
    [InlineData("base_url: example.cn")]
    [InlineData("base_url: ftp://example.cn/")]
    [InlineData("base_url: /park/")]
    public void An_address_that_is_none_is_told_and_the_default_stands_in(string line)
    {
        Outcome outcome = Read("title: 园区\n" + line);

        Assert.Equal(["PP1202"], outcome.Codes);
        Assert.Equal(SiteConfig.DefaultBaseUrl, outcome.Config.BaseUrl.ToString());
    }

    [Theory]
    [InlineData("https://a.example.cn//b/", "https://a.example.cn/b/")]
    [InlineData("https://a.example.cn/?x=1", "https://a.example.cn/")]
    [InlineData("https://a.example.cn/b#c", "https://a.example.cn/b/")]
    [InlineData("https://me@a.example.cn/", "https://a.example.cn/")]
    [InlineData("https://a.example.cn/b/index.html", "https://a.example.cn/b/")]
    public void An_address_that_no_site_can_lie_below_is_told_with_the_one_meant(string written, string meant)
    {
        Outcome outcome = Read($"title: 园区\nbase_url: {written}\n");

        Assert.Equal(["PP1204"], outcome.Codes);
        Assert.Equal($"write `base_url: {meant}`", outcome.Findings[0].Help.English);
        Assert.Equal(SiteConfig.DefaultBaseUrl, outcome.Config.BaseUrl.ToString());
        Assert.Empty(Read($"title: 园区\nbase_url: {meant}\n").Codes);
    }

    [Fact]
    public void Missing_settings_are_told_each_by_itself() => Assert.Equal(["PP1203", "PP1203"], Read("author: 王芳\n").Codes);

    [Fact]
    public void A_setting_left_empty_is_a_setting_not_given() => Assert.Equal(20, ReadClean(Least + "paginate:\nmenu:\nhome:\n").PageSize);

    [Fact]
    public void Own_values_may_be_anything() =>
        Assert.Empty(Read(Least + "params: {a: [1, {b: c}]}\ntheme:\n  color: \"#fff\"\n").Codes);

    [Fact]
    public void Every_link_of_the_settings_is_collected_but_not_own_values()
    {
        SiteConfig config = ReadClean(Least +
            """
            menu: [{label: 一, url: /a/, children: [{label: 二, url: /b/}]}]
            top_links: [{label: 三, url: "https://c.example/"}]
            footer: {links: [{label: 四, url: /d/}]}
            params: {url: /not-checked/}
            """);

        Assert.Equal(["/a/", "/b/", "https://c.example/", "/d/"], config.Links.Select(link => link.Value));
    }

    [Fact]
    public void A_folder_without_settings_is_told_once()
    {
        using var folder = new TempFolder();
        var diagnostics = new DiagnosticBag();
        SiteConfigReader.Read(SourceTree.Scan(folder.Path, null, diagnostics), null, diagnostics);

        Assert.Equal(["PP1004"], diagnostics.ToSorted().Select(finding => finding.Rule.Code));
    }

    [Theory]
    [InlineData("Z", 0)]
    [InlineData("+00:00", 0)]
    [InlineData("+08:00", 480)]
    [InlineData("-03:30", -210)]
    [InlineData("+14:00", 840)]
    public void An_offset_is_read(string text, int minutes)
    {
        Assert.True(SiteTimeZone.TryParse(text, out TimeSpan offset));
        Assert.Equal(minutes, offset.TotalMinutes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("+8:00")]
    [InlineData("+15:00")]
    [InlineData("08:00")]
    [InlineData("-14:01")]
    [InlineData("+08:60")]
    [InlineData("Asia/Shanghai")]
    public void What_is_no_offset_is_refused(string text) => Assert.False(SiteTimeZone.TryParse(text, out _));

    private static SiteConfig ReadClean(string yaml)
    {
        (SiteConfig config, Diagnostic[] findings, _) = Read(yaml);
        Assert.Empty(findings);
        return config;
    }

    private static Outcome Read(string yaml, string? baseUrl = null)
    {
        using var folder = new TempFolder();
        folder.Write("site.yml", yaml);
        var diagnostics = new DiagnosticBag();
        SourceTree tree = SourceTree.Scan(folder.Path, null, diagnostics);
        return new Outcome(SiteConfigReader.Read(tree, baseUrl, diagnostics), [.. diagnostics.ToSorted()], tree.TryReadText("site.yml")!);
    }

    private sealed record Outcome(SiteConfig Config, Diagnostic[] Findings, SourceText Text)
    {
        public string[] Codes => [.. Findings.Select(finding => finding.Rule.Code)];
    }
}
