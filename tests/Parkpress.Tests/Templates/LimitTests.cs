using System.Globalization;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class LimitTests
{
    [Fact]
    public void A_page_beyond_a_mebibyte_is_whole()
    {
        string text = TemplateBench.Render("{{ for i in 1..200000 }}汉字{{ end }}完");

        Assert.Equal(400_001, text.Length);
        Assert.EndsWith("汉字完", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_beyond_a_mebibyte_is_whole_whichever_way_it_takes()
    {
        string body = string.Concat(Enumerable.Range(0, 120_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"第{i}句。")));
        string page = TemplateBench.Render("{{ wrap shell \"s\" }}{{ include \"p\" }}{{ end }}", $"-- content/index.md --\n{body}\n-- templates/layouts/s.html --\n{{{{ content }}}}完\n-- templates/partials/p.html --\n{{{{ page.content }}}}\n");

        Assert.Contains("第119999句。</p>", page, StringComparison.Ordinal);
        Assert.EndsWith("完", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_captured_text_beyond_a_mebibyte_is_whole() =>
        Assert.Equal(600_000, TemplateBench.Render("{{ capture x }}{{ for i in 1..200000 }}汉字符{{ end }}{{ end }}{{ x }}").Length);

    [Fact]
    public void Loops_beyond_a_thousand_go_through_nested_ones_too()
    {
        Assert.Equal("5000", TemplateBench.Render("{{ n = 0; for i in 1..5000; n = n + 1; end; n }}"));
        Assert.Equal("40000", TemplateBench.Render("{{ n = 0; for i in 1..200; for j in 1..200; n = n + 1; end; end; n }}"));
        Assert.Equal("3000", TemplateBench.Render("{{ n = 0; while n < 3000; n = n + 1; end; n }}"));
    }

    [Fact]
    public void A_list_of_thousands_of_pages_is_walked_to_its_end()
    {
        string pages = string.Concat(Enumerable.Range(0, 1100).Select(i => $"-- content/p/{i}.md --\n# 第{i}页\n"));

        Assert.Equal("1100", TemplateBench.Render("{{ n = 0; for x in site.pages; n = n + 1; end; n }}", pages));
    }

    [Fact]
    public void Ten_thousand_tags_on_one_page_and_ten_thousand_terms_in_one_list_are_all_there()
    {
        string tags = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"标签{i:00000}")));
        BuiltSite site = TemplateBench.Build(
            "{{ n = 0; for tag in site.tags; n = n + tag.count; end; n }}",
            $"-- content/news/2024-01-02-a.md --\n---\ntitle: 甲\ntags: [{tags}]\n---\n正文。\n"
            + "-- templates/layouts/article.html --\n{{ for tag in page.tags }}<a href=\"{{ tag.url }}\">{{ tag.name }}</a>\n{{ end }}{{ page.related.size }}{{ page.tags | array.map \"name\" | array.size }}\n"
            + "-- templates/layouts/taxonomy.html --\n{{ for term in page.terms }}{{ term.name }} {{ term.count }}\n{{ end }}\n").WithoutFindings();

        Assert.Equal("10000", site.Text("index.html").Trim());
        Assert.Equal(10_001, site.Text("tags/index.html").Trim().Split('\n').Length + 1);
        Assert.EndsWith("</a>\n010000", site.Text(site.Files.Keys.Single(path => path.StartsWith("news/", StringComparison.Ordinal) && path.EndsWith("/a/index.html", StringComparison.Ordinal))).Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ include \"p\" }}", "-- templates/partials/p.html --\n{{ include \"p\" }}\n")]
    [InlineData("{{ include \"p\" }}", "-- templates/partials/p.html --\n{{ include \"q\" }}\n-- templates/partials/q.html --\n{{ include \"p\" }}\n")]
    [InlineData("{{ wrap shell \"s\" }}x{{ end }}", "-- templates/layouts/s.html --\n{{ wrap shell \"s\" }}{{ content }}{{ end }}\n")]
    [InlineData("{{ page.content }}", "-- content/index.md --\n{{< loop />}}\n-- templates/shortcodes/loop.html --\n{{ page.content }}\n")]
    [InlineData("{{ func f(x); f x; end; f 1 }}", "")]
    public void Recursion_ends_with_a_finding(string template, string files)
    {
        BuiltSite site = TemplateBench.Build(template, files);

        Assert.Equal("PP3002", Assert.Single(site.Codes.Distinct()));
        Assert.All(site.Result.Diagnostics, finding => Assert.NotEqual("", finding.Help.In(Language.Chinese)));
    }

    [Fact]
    public void A_cached_partial_that_asks_for_itself_ends_with_a_finding()
    {
        BuiltSite site = TemplateBench.Build("{{ cached \"p\" }}", "-- templates/partials/p.html --\n{{ cached \"p\" }}\n");

        Assert.Equal("PP3002", Assert.Single(site.Codes.Distinct()));
    }

    // Twenty million steps take seconds; run it by hand with `-explicit only`.
    [Fact(Explicit = true)]
    public void A_loop_without_end_ends_with_a_finding()
    {
        (Diagnostic finding, _) = TemplateBench.Fail("{{ while true }}{{ x = 1 }}{{ end }}");

        Assert.Contains("loop", finding.Message.English, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void After_a_failure_the_pages_that_follow_are_as_they_should_be()
    {
        const string Files =
            """
            -- site.yml --
            title: 园区
            base_url: https://example.cn/
            rules: {PP3002: warning}
            -- content/a.md --
            # 甲
            -- content/b.md --
            # 乙
            -- content/c.md --
            # 丙
            -- templates/layouts/page.html --
            {{ wrap shell "s" }}{{ include "p" item: page.title }}{{ end }}
            -- templates/layouts/s.html --
            <{{ content }}>
            -- templates/partials/p.html --
            {{ if $item == "乙" }}{{ wrap shell "s" }}{{ page.nothing_like_it }}{{ end }}{{ end }}{{ $item }}
            """;
        using TinySite site = TinySite.Of(Files);
        BuiltSite built = site.Build(site.Options with { Parallelism = 1 });

        Assert.Equal(["PP3002"], built.Codes);
        Assert.Equal("<甲\n>", built.Text("a/index.html").Trim());
        Assert.Equal("", built.Text("b/index.html").Trim());
        Assert.Equal("<丙\n>", built.Text("c/index.html").Trim());
    }
}
