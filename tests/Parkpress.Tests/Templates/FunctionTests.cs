using Parkpress.Templates.Functions;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class FunctionTests
{
    private const string Below = "-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/park/\n";

    [Theory]
    [InlineData("{{ url \"/\" }}", "/park/")]
    [InlineData("{{ url \"/新闻/a b/\" }}", "/park/%E6%96%B0%E9%97%BB/a%20b/")]
    [InlineData("{{ url \"https://example.org/x\" }}", "https://example.org/x")]
    [InlineData("{{ url \"#top\" }}", "#top")]
    [InlineData("{{ url page.url }}", "/park/")]
    [InlineData("[{{ url null }}]", "[]")]
    [InlineData("{{ absolute_url \"/news/\" }}", "https://example.cn/park/news/")]
    [InlineData("{{ absolute_url page.url }}", "https://example.cn/park/")]
    [InlineData("{{ absolute_url \"https://example.org/\" }}", "https://example.org/")]
    [InlineData("{{ page.permalink }}", "https://example.cn/park/")]
    [InlineData("{{ site.base_url }}", "https://example.cn/park/")]
    public void Addresses_carry_the_base_path_once(string template, string expected) =>
        Assert.Equal(expected, TemplateBench.Render(template, Below));

    [Theory]
    [InlineData("{{ date.format page.date \"yyyy年M月d日\" }}", "2024年3月5日")]
    [InlineData("{{ date.format page.date \"HH:mm zzz\" }}", "09:30 +08:00")]
    [InlineData("{{ date.format page.date \"ddd MMM\" }}", "Tue Mar")]
    [InlineData("[{{ date.format null \"yyyy\" }}]", "[]")]
    [InlineData("{{ page.date }}", "2024-03-05")]
    [InlineData("{{ page.date.iso }}", "2024-03-05T09:30:00&#43;08:00|2024-03-05T09:30:00+08:00")]
    [InlineData("{{ page.date.year }}/{{ page.date.month }}/{{ page.date.day }} {{ page.date.has_time }}", "2024/3/5 true")]
    [InlineData("[{{ page.updated }}]", "[]")]
    public void Dates_are_formatted_free_of_culture(string template, string expected) =>
        Assert.Contains(TemplateBench.Render(template, "-- content/index.md --\n---\ndate: 2024-03-05 09:30\n---\n首页\n"), expected.Split('|'));

    [Fact]
    public void A_pattern_that_is_none_is_told() =>
        Assert.Equal("`%` is not a date pattern", TemplateBench.Fail("{{ date.format page.date \"%\" }}", "-- content/index.md --\n---\ndate: 2024-03-05\n---\n").Finding.Message.English);

    [Fact]
    public void Pages_can_be_sorted_by_date() =>
        Assert.Equal("丙,甲,乙", TemplateBench.Render(
            "{{ site.pages | array.sort \"date\" | array.map \"title\" | array.join \",\" }}",
            "-- content/n/2024-02-01-a.md --\n# 甲\n-- content/n/2024-03-01-b.md --\n# 乙\n-- content/n/2023-02-01-c.md --\n# 丙\n"));

    [Theory]
    [InlineData("{a: 1, b: [true, null, \"<甲>\"], c: 1.5}", "{\"a\":1,\"b\":[true,null,\"\\u003C\\u7532\\u003E\"],\"c\":1.5}")]
    [InlineData("site.params", "{\"x\":[\"1\",2]}")]
    [InlineData("page.tags", "[]")]
    [InlineData("null", "null")]
    public void Values_become_json(string value, string expected) =>
        Assert.Equal(expected, TemplateBench.Render($"{{{{ object.to_json ({value}) | raw }}}}", "-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\nparams: {x: [\"1\", 2]}\n"));

    [Fact]
    public void A_qr_code_is_inline_svg()
    {
        string svg = TemplateBench.Render("{{ qr page.permalink }}");

        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.EndsWith("</svg>", svg, StringComparison.Ordinal);
        Assert.NotEqual(svg, TemplateBench.Render("{{ qr \"https://example.org/\" }}"));
    }

    [Fact]
    public void An_asset_has_the_name_that_is_written_and_the_right_hash()
    {
        BuiltSite site = TemplateBench.Build("{{ a = asset \"css/own.css\" }}{{ a.url }} {{ a.integrity }} {{ a.type }} {{ a.text }}", "-- templates/assets/css/own.css --\nbody { color: red }\n").WithoutFindings();
        string[] parts = site.Text("index.html").Trim().Split(' ', 4);
        byte[] bytes = site.Files[parts[0][1..]];

        Assert.Matches(@"^/assets/css/own\.[0-9a-f]{8}\.css$", parts[0]);
        Assert.Equal("sha384-" + Convert.ToBase64String(System.Security.Cryptography.SHA384.HashData(bytes)), System.Net.WebUtility.HtmlDecode(parts[1]));
        Assert.Equal("text/css", parts[2]);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes), parts[3]);
    }

    [Fact]
    public void Sections_are_found_by_folder()
    {
        const string Files = "-- content/news/2024-01-01-a.md --\n---\ntitle: 甲\npinned: true\n---\n-- content/news/2024-01-02-b.md --\n# 乙\n-- content/news/2024-01-03-c.md --\n# 丙\n";

        Assert.Equal("新闻中心 3", TemplateBench.Render("{{ s = site.section \"news\" }}{{ s.title }} {{ s.count }}", Files));
        Assert.Equal("新闻中心", TemplateBench.Render("{{ (site.section \"/news/\").title }}", Files));
        Assert.Equal("true", TemplateBench.Render("{{ (site.section \"none\") == null }}", Files));
        Assert.Equal("丙乙", TemplateBench.Render("{{ for x in site.recent \"news\" 2 }}{{ x.title }}{{ end }}", Files));
        Assert.Equal("0", TemplateBench.Render("{{ (site.recent \"none\" 2).size }}", Files));
    }

    [Theory]
    [InlineData("{{ picture null \"100vw\" }}", "")]
    [InlineData("{{ picture page.cover \"100vw\" }}", "loading=\"lazy\"")]
    [InlineData("{{ picture page.cover \"100vw\" \"eager\" }}", "fetchpriority=\"high\"")]
    public void A_picture_is_written_with_its_size(string template, string expected)
    {
        string html = TinySite.Build(SiteFiles.Parse("-- content/index.md --\n---\ncover: a.png\ncover_alt: 说明 \"引号\"\n---\n首页\n")
            .With("content/a.png", SmallPicture.Png).With("templates/layouts/home.html", template)).WithoutFindings().Text("index.html").Trim();

        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.True(expected.Length == 0 || html.Contains("alt=\"说明 &quot;引号&quot;\" width=\"1\" height=\"1\"", StringComparison.Ordinal), html);
    }

    [Fact]
    public void Every_function_is_named_once_and_described()
    {
        Assert.Distinct(FunctionCatalog.All.Select(function => function.Name));
        Assert.All(FunctionCatalog.All, function => Assert.Contains(function.Name.Split('.')[^1], function.Example, StringComparison.Ordinal));
        Assert.All(FunctionCatalog.All, function => Assert.NotEqual("", function.Meaning));
    }
}
