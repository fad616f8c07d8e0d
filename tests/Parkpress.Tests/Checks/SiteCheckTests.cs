using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Checks;

public sealed class SiteCheckTests
{
    [Theory]
    [InlineData("news", "news", "园区开园", "园区开园", true)]
    [InlineData("news", "news", "AI 开园", "ＡＩ 开园", true)]
    [InlineData("news", "news", "园区开园", "园区闭园", false)]
    [InlineData("news", "blog", "园区开园", "园区开园", false)]
    [InlineData("news", "news/2024", "园区开园", "园区开园", true)]
    [InlineData("jobs", "jobs", "机务工程师", "机务工程师", false)]
    [InlineData("honors", "honors", "文明单位", "文明单位", false)]
    [InlineData("notices", "notices", "停水通知", "停水通知", false)]
    [InlineData("policies", "policies", "办法", "办法", true)]
    public void A_title_stands_once_in_a_section(string folder, string other, string title, string second, bool isFound)
    {
        BuiltSite site = TinySite.Build(Page($"{folder}/2024-01-01-a.md", title) + Page($"{other}/2024-01-02-b.md", second));

        Assert.Equal(isFound ? ["PP4055"] : [], site.Codes);
        Assert.All(site.Result.Diagnostics, finding =>
        {
            Assert.Equal($"content/{other}/2024-01-02-b.md", finding.Primary.Path);
            Assert.Equal(second, site.Underlined(finding));
            Assert.Equal([$"content/{folder}/2024-01-01-a.md"], finding.Secondary.Select(label => label.Path));
        });
    }

    [Theory]
    [InlineData("document_number: 园管〔2024〕5号", "document_number: 园管[2024]5号", "PP4056")]
    [InlineData("document_number: 园管〔2024〕5号", "document_number: 园管（２０２４）5 号", "PP4056")]
    [InlineData("document_number: 园管〔2024〕5号", "document_number: 园管【2024】5号", "PP4056")]
    [InlineData("index_number: K0001-2024-1", "index_number: k0001—2024—1", "PP4057")]
    [InlineData("document_number: 园管〔2024〕5号", "document_number: 园管〔2024〕15号", null)]
    [InlineData("document_number: 无", "document_number: 无", null)]
    [InlineData("document_number: 园管〔2024〕5号", "index_number: 园管〔2024〕5号", null)]
    public void A_number_names_one_policy(string first, string second, string? code)
    {
        BuiltSite site = TinySite.Build(Page("policies/2024-01-01-a.md", "甲", first) + Page("policies/2024-01-02-b.md", "乙", second));

        Assert.Equal(code is null ? [] : [code], site.Codes);
        Assert.All(site.Result.Diagnostics, finding =>
        {
            Assert.Equal(second.Split(": ")[1], site.Underlined(finding));
            Assert.Equal("content/policies/2024-01-01-a.md", Assert.Single(finding.Secondary).Path);
        });
    }

    [Theory]
    [InlineData("低空经济,低空经济,低空经 济", "低空经 济", "低空经济")]
    [InlineData("低空经济,低空经济,低空經濟", "低空經濟", "低空经济")]
    [InlineData("AI,AI,ＡＩ", "ＡＩ", "AI")]
    [InlineData("Launch,launch,launch", "Launch", "launch")]
    [InlineData("e-VTOL,eVTOL,eVTOL", "e-VTOL", "eVTOL")]
    [InlineData("中国·武汉,中国武汉,中国武汉", "中国·武汉", "中国武汉")]
    public void A_tag_is_spelt_in_one_way(string tags, string wrong, string right)
    {
        BuiltSite site = TinySite.Build(Tagged(tags));
        Diagnostic finding = site.Single("PP4058");

        Assert.Equal(wrong, site.Underlined(finding));
        Assert.Equal($"write `{right}` everywhere", finding.Help.English);
    }

    [Theory]
    [InlineData("低空经济,低空经济,低空经济,低空经纪", "低空经纪", "低空经济")]
    [InlineData("低空经济,低空经济,低空经济,低空济经", "低空济经", "低空经济")]
    [InlineData("satellite,satellite,satellite,satelite", "satelite", "satellite")]
    [InlineData("satellite,satellite,satellite,sattelite", "sattelite", "satellite")]
    [InlineData("satellite,satellite,satellite,satlelite", "satlelite", "satellite")]
    [InlineData("招商,招商,招商,招聘", null, null)]
    [InlineData("一期工程,一期工程,一期工程,二期工程", null, null)]
    [InlineData("2024,2024,2024,2025", null, null)]
    [InlineData("公示,公示,公示,公式", null, null)]
    [InlineData("低空经济,低空经济,低空经纪", null, null)]
    [InlineData("低空经济,低空经济,低空经济,低空经纪,低空经纪", null, null)]
    [InlineData("C,C,C,C++", null, null)]
    public void A_tag_that_stands_alone_is_held_against_common_ones(string tags, string? wrong, string? right)
    {
        BuiltSite site = TinySite.Build(Tagged(tags));
        if (wrong is null)
        {
            site.WithoutFindings();
            return;
        }

        Diagnostic finding = site.Single("PP4059");
        Assert.Equal(wrong, site.Underlined(finding));
        Assert.Contains($"did you mean `{right}`?", finding.Help.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_declared_spelling_of_a_category_wins_and_levels_are_kept_apart()
    {
        BuiltSite site = TinySite.Build(
            Page("news/2024-01-01-a.md", "甲", "category: 園區动态/企业") + Page("news/2024-01-02-b.md", "乙", "category: 園區动态/企 业") + Page("news/2024-01-03-c.md", "丙", "category: 企业")
            + "-- content/_data/categories.yml --\n- name: 园区动态\n  children:\n    - name: 企业\n");

        Assert.Equal(
            ["content/news/2024-01-01-a.md PP4058 write `园区动态` everywhere", "content/news/2024-01-02-b.md PP4058 write `园区动态` everywhere", "content/news/2024-01-02-b.md PP4058 write `企业` everywhere"],
            site.Result.Diagnostics.Select(finding => $"{finding.Primary.Path} {finding.Rule.Code} {finding.Help.English}"));
    }

    [Fact]
    public void A_hostile_number_of_tags_is_built()
    {
        string tags = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"标签{(char)('一' + i)}{(char)('一' + (i * 7 % 20_000))}"));
        BuiltSite site = TinySite.Build(Page("news/2024-01-01-a.md", "甲", $"tags: [{tags}, {new string('长', 50_000)}]"));

        // Each has its list; anything quadratic would not come to an end here.
        Assert.True(site.Paths.Count(path => path.StartsWith("tags/", StringComparison.Ordinal)) > 20_000);
    }

    [Theory]
    [InlineData("-- content/表.pdf --\nx\n", "content/表.pdf")]
    [InlineData("-- content/表.pdf --\nx\n-- content/a.md --\n# 一\n\n[表](表.pdf)\n", null)]
    [InlineData("-- content/表.pdf --\nx\n-- content/a.md --\n# 一\n\n<a href=\"%E8%A1%A8.pdf?v=1#x\">表</a>\n", null)]
    [InlineData("-- content/表.pdf --\nx\n-- content/a.md --\n---\ntitle: 一\ndraft: true\n---\n[表](表.pdf)\n", null)]
    [InlineData("-- content/表.pdf --\nx\n-- content/_data/files.yml --\n- /表.pdf\n", null)]
    [InlineData("-- content/表.pdf --\nx\n-- content/a.md --\n# 一\n\n{{< play file=\"表.pdf\" />}}\n-- templates/shortcodes/play.html --\n{{ $file }}\n", null)]
    [InlineData("-- static/表.pdf --\nx\n", null)]
    public void A_file_that_nothing_names_is_told(string files, string? path)
    {
        using TinySite tiny = TinySite.Of(SiteFiles.Parse(files), tellsUnused: true);
        Diagnostic[] found = [.. tiny.Build().Result.Diagnostics.Where(finding => finding.Rule.Code == "PP4060")];

        Assert.Equal(path is null ? [] : [path], found.Select(finding => finding.Primary.Path));
        Assert.All(found, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-01-01", null)]
    [InlineData("2024-01-01 10:00", "2024-01-01", null)]
    [InlineData("2024-01-01 10:00", "2024-01-01 09:00", "PP4066")]
    [InlineData("2024-01-02", "2024-01-01", "PP4066")]
    [InlineData("2024-01-02", "2026-01-01 12:00", null)]
    [InlineData("2024-01-02", "2026-01-01 12:01", "PP4065")]
    [InlineData("2024-01-02", "2026-01-02", "PP4065")]
    public void The_last_change_lies_between_publication_and_now(string date, string updated, string? code) =>
        Assert.Equal(code is null ? [] : [code], TinySite.Build(Page("news/a.md", "甲", $"date: {date}\nupdated: {updated}")).Codes);

    [Fact]
    public void A_page_shown_before_its_day_may_have_been_changed_then()
    {
        using TinySite tiny = TinySite.Of(Page("news/a.md", "甲", "date: 2026-02-01\nupdated: 2026-02-02"));
        tiny.Build(tiny.Options with { IncludesFuture = true }).WithoutFindings();
    }

    [Theory]
    [InlineData("validity: 有效\nrepealed: 2025-12-31", "", true)]
    [InlineData("validity: 有效\nrepealed: 2026-01-02", "", false)]
    [InlineData("validity: 废止\nrepealed: 2025-12-31", "", false)]
    [InlineData("repealed: 2025-12-31", "", false)]
    [InlineData("validity: 有效", "repeals: [2020-01-01-a.md]", true)]
    [InlineData("validity: 有效", "repeals: [2020-01-01-a.md]\neffective: 2026-03-01", false)]
    public void A_policy_out_of_force_is_not_called_valid(string fields, string other, bool isFound)
    {
        BuiltSite site = TinySite.Build(Page("policies/2020-01-01-a.md", "甲", fields) + Page("policies/2025-01-01-b.md", "乙", other));

        Assert.Equal(isFound ? ["PP4067"] : [], site.Codes);
        Assert.All(site.Result.Diagnostics, finding => Assert.Equal("有效", site.Underlined(finding)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("即将发布。", false)]
    public void A_menu_does_not_lead_to_nothing(string text, bool isFound)
    {
        const string Settings = "-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\nmenu: [{label: 一, url: /, children: [{label: 公示, url: /list/}]}]\n";
        BuiltSite site = TinySite.Build(Settings + $"-- content/list/index.md --\n---\ntitle: 公示\n---\n{text}\n" + "-- content/list/a.md --\n---\ntitle: 甲\ndraft: true\n---\n");

        Assert.Equal(isFound ? ["PP4068"] : [], site.Codes);
        Assert.All(site.Result.Diagnostics, finding => Assert.Equal("/list/", site.Underlined(finding)));
    }

    private static string Tagged(string tags) =>
        string.Concat(tags.Split(',').Select((tag, i) => Page($"news/2024-01-{i + 1:00}-a{i}.md", $"第{i}篇", $"tags: [\"{tag}\"]"))).Replace("[\"", "[", StringComparison.Ordinal).Replace("\"]", "]", StringComparison.Ordinal);

    private static string Page(string path, string title, string fields = "") =>
        $"-- content/{path} --\n---\ntitle: {title}\n{fields}{(fields.Length > 0 ? "\n" : "")}---\n正文。\n";
}
