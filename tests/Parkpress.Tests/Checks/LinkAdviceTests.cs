using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Checks;

public sealed class LinkAdviceTests
{
    private const string Neighbours =
        """
        -- content/news/2024/2024-03-05-opening.md --
        # 开园
        -- content/policies/人才办法.md --
        ---
        title: 人才办法
        date: 2024-03-05
        aliases: [/old/talent.html, /rencai]
        ---
        ## 一、申报条件
        -- content/policies/plan.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>
        """;

    [Theory]
    [InlineData("../News/2024/2024-03-05-Opening.md", "../news/2024/2024-03-05-opening.md")]
    [InlineData("../news/2024/2024-03-05-opening", "../news/2024/2024-03-05-opening.md")]
    [InlineData("../news/2024/2024-03-05-opening.html", "../news/2024/2024-03-05-opening.md")]
    [InlineData("../news/2024-03-05-opening.md", "../news/2024/2024-03-05-opening.md")]
    [InlineData("2024-03-05-opening.md", "../news/2024/2024-03-05-opening.md")]
    [InlineData("opening.md", "../news/2024/2024-03-05-opening.md")]
    [InlineData("../policies/%25E4%25BA%25BA%25E6%2589%258D%25E5%258A%259E%25E6%25B3%2595.md", "../policies/人才办法.md")]
    [InlineData("%E4%BA%BA%E6%89%8D%E5%8A%9E%E6%B3%95.md", "../policies/人才办法.md")]
    [InlineData("../../../policies/人才办法.md", "../policies/人才办法.md")]
    [InlineData("/Policies/人才办法", "/policies/人才办法/")]
    [InlineData("/policies/人才办法.html", "/policies/人才办法/")]
    [InlineData("/policies/人才办法办/", "/policies/人才办法/")]
    [InlineData("plan.svg", "../policies/plan.svg")]
    public void A_link_that_leads_nowhere_is_told_where_it_was_meant_to_lead(string target, string expected)
    {
        BuiltSite site = Build($"[链接]({target})");

        Diagnostic finding = site.Single("PP4050");
        Assert.Equal(target, site.Underlined(finding));
        Assert.Equal($"did you mean `{expected}`?", finding.Help.English);
        Build($"[链接]({expected})").WithoutFindings();
    }

    [Theory]
    [InlineData("plan.svg", "../policies/plan.svg")]
    [InlineData("../policies/Plan.SVG", "../policies/plan.svg")]
    [InlineData("../policies/plam.svg", "../policies/plan.svg")]
    public void A_picture_that_is_missing_is_found_elsewhere(string target, string expected)
    {
        Assert.Equal($"did you mean `{expected}`?", Build($"![图]({target})").Single("PP4052").Help.English);
        Build($"![图]({expected})").WithoutFindings();
    }

    [Fact]
    public void A_link_with_encoded_Chinese_leads_where_it_says() =>
        Assert.Contains("href=\"/policies/%E4%BA%BA%E6%89%8D%E5%8A%9E%E6%B3%95/\"", Build("[一](../policies/%E4%BA%BA%E6%89%8D%E5%8A%9E%E6%B3%95.md)").WithoutFindings().Text("pages/page/index.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/old/talent.html", "../policies/人才办法.md")]
    [InlineData("/rencai/", "../policies/人才办法.md")]
    [InlineData("/rencai#一申报条件", "../policies/人才办法.md#一申报条件")]
    public void An_old_address_is_written_as_the_page_itself(string target, string expected)
    {
        BuiltSite site = Build($"[链接]({target})");

        Diagnostic finding = site.Single("PP4062");
        Assert.Equal((Severity.Info, $"link to the page itself: `{expected}`"), (finding.Severity, finding.Help.English));
        Assert.Contains("href=\"/policies/%E4%BA%BA%E6%89%8D%E5%8A%9E%E6%B3%95/", site.Text("pages/page/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_heading_lead_to_its_id() =>
        Assert.Equal("did you mean `#一申报条件`?", Build("[条件](../policies/人才办法.md#一、申报条件)").Single("PP4051").Help.English);

    [Theory]
    [InlineData("url: \"javascript:alert(1)\"", "PP4063")]
    [InlineData("url: \" JavaScript:alert(1)\"", "PP4063")]
    [InlineData("map_url: \"data:text/html,x\"", "PP4063")]
    [InlineData("url: /nwes/", "PP4050")]
    [InlineData("url: /rencai/", "PP4062")]
    [InlineData("url: www.example.org", "PP4064")]
    [InlineData("url: 无", "PP4064")]
    [InlineData("url: https://example.org/", null)]
    [InlineData("url: \"mailto:a@example.org\"", null)]
    [InlineData("url: /pages/page/", null)]
    [InlineData("url:", null)]
    [InlineData("note: \"javascript: 一种语言\"", null)]
    public void Addresses_in_data_are_held_against_the_site(string line, string? code)
    {
        BuiltSite site = TinySite.Build(SiteFiles.Parse(Neighbours).With("content/pages/page.md", "# 页\n").With("content/_data/partners.yml", $"- links:\n    - {line}\n"));

        Assert.Equal(code is null ? [] : [code], site.Codes);
        Assert.All(site.Result.Diagnostics, finding =>
        {
            Assert.Equal("content/_data/partners.yml", finding.Primary.Path);
            Assert.Equal(line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..], site.Underlined(finding));
        });
    }

    [Theory]
    [InlineData("\"javascript:alert(1)\"", "PP4063")]
    [InlineData("www.example.org", "PP4064")]
    [InlineData("/rencai/", "PP4062")]
    [InlineData("https://example.org", null)]
    public void The_web_site_of_an_enterprise_is_an_address(string website, string? code) =>
        Assert.Equal(code is null ? [] : [code], TinySite.Build(SiteFiles.Parse(Neighbours).With("content/enterprises/a.md", $"---\ntitle: 甲\nwebsite: {website}\n---\n")).Codes);

    [Fact]
    public void Thousands_of_broken_links_take_no_time()
    {
        string body = string.Concat(Enumerable.Range(0, 3000).Select(i => $"[一](no{i}such{i}page.md)\n\n"));
        SiteFiles files = SiteFiles.Parse(Neighbours).With("content/pages/page.md", "# 页\n\n" + body);
        for (int i = 0; i < 1000; i++)
        {
            files = files with { Items = files.Items.Add(($"content/many/page-{i}.md", System.Text.Encoding.UTF8.GetBytes($"# 第{i}页\n"))) };
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(3000, TinySite.Build(files).Codes.Length);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static BuiltSite Build(string body) => TinySite.Build(SiteFiles.Parse(Neighbours).With("content/pages/page.md", $"# 页\n\n{body}\n"));
}
