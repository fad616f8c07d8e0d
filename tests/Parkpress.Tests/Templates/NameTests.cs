using Parkpress.Diagnostics;

namespace Parkpress.Tests.Templates;

public sealed class NameTests
{
    [Theory]
    [InlineData("{{ pgae.title }}", "pgae", "there is no variable or function `pgae`", "did you mean `page`?")]
    [InlineData("{{ page.titel }}", "titel", "there is no member `titel`", "did you mean `title`?")]
    [InlineData("{{ site.tilte }}", "tilte", "there is no member `tilte`", "did you mean `title`?")]
    [InlineData("{{ site.footer.ipc }}", "ipc", "there is no member `ipc`", "did you mean `icp`?")]
    [InlineData("{{ for x in page.pages }}{{ x.ulr }}{{ end }}", "ulr", "there is no member `ulr`", "did you mean `url`?")]
    [InlineData("{{ page.whatever_this_is }}", "whatever_this_is", "there is no member `whatever_this_is`", "docs/templates.md lists what templates can see")]
    [InlineData("{{ include \"carb\" }}", "include \"carb\"", "there is no partial `carb`", "did you mean `card`?")]
    [InlineData("{{ cached \"carb\" }}", "cached \"carb\"", "there is no partial `carb`", "did you mean `card`?")]
    [InlineData("{{ wrap shell \"bsae\" }}{{ end }}", "shell \"bsae\"", "there is no layout `bsae`", "did you mean `base`?")]
    [InlineData("{{ (asset \"css/sitte.css\").url }}", "asset \"css/sitte.css\"", "there is no file `templates/assets/css/sitte.css`", "did you mean `css/site.css`?")]
    [InlineData("{{ page.date.year }}", "year", "`page.date` is null here; ask `if page.date` first", "docs/templates.md lists what templates can see")]
    [InlineData("{{ url }}", "", "invalid number of arguments `0` passed to `url` while expecting `1` arguments", "docs/templates.md lists what templates can see")]
    [InlineData("{{ picture \"a.jpg\" \"100vw\" }}", "picture \"a.jpg\" \"100vw\"", "`picture` takes an image such as `page.cover`", "docs/templates.md lists what templates can see")]
    [InlineData("{{ date.format \"2024\" \"yyyy\" }}", "date.format \"2024\" \"yyyy\"", "`date.format` takes a date such as `page.date`", "docs/templates.md lists what templates can see")]
    public void A_wrong_name_is_underlined_with_the_nearest_one(string template, string underlined, string message, string help)
    {
        (Diagnostic finding, string found) = TemplateBench.Fail("第一行\n" + template + "\n", "-- content/a.md --\n---\ntitle: 一\ndate: 2024-01-01\nkind: article\n---\n-- templates/partials/card.html --\n卡片\n");

        Assert.Equal((message, help), (finding.Message.English, finding.Help.English));
        Assert.Equal(underlined, found.Trim());
        Assert.Equal("templates/layouts/home.html", finding.Primary.Path);
        Assert.Contains("while rendering content/index.md", finding.Notes.Select(note => note.English));
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 2 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ html.escape \"x\" }}")]
    [InlineData("{{ timespan.from_days 1 }}")]
    [InlineData("{{ include_join [\"a\"] \"\" }}")]
    [InlineData("{{ import page }}")]
    public void What_would_differ_each_time_or_reach_out_is_not_there(string template) => TemplateBench.Fail(template);

    [Theory]
    [InlineData("{{ page.title = \"x\" }}")]
    [InlineData("{{ site.title = \"x\" }}")]
    [InlineData("{{ site.params.x = 1 }}")]
    [InlineData("{{ page.x = 1 }}")]
    public void Views_cannot_be_changed(string template) => TemplateBench.Fail(template);

    [Fact]
    public void A_variable_of_one_page_is_not_seen_on_another()
    {
        const string Files = "-- content/a.md --\n# 甲\n-- content/b.md --\n# 乙\n-- templates/layouts/page.html --\n{{ if page.title == \"甲\" }}{{ x = 1 }}{{ end }}{{ x }}\n";
        Diagnostic[] findings = [.. TemplateBench.Build("", Files).Result.Diagnostics];

        Assert.All(findings, finding => Assert.Equal("there is no variable or function `x`", finding.Message.English));
        Assert.DoesNotContain(findings, finding => finding.Notes.Any(note => note.English.EndsWith("content/a.md", StringComparison.Ordinal)));
        Assert.NotEmpty(findings);
    }

    [Theory]
    [InlineData("{{ if page.title }}", "PP3001")]
    [InlineData("{{ for x in }}{{ end }}", "PP3001")]
    [InlineData("{{ page. }}", "PP3001")]
    [InlineData("{{ \"open }}", "PP3001")]
    public void A_template_that_cannot_be_parsed_is_told_in_its_file(string template, string code)
    {
        Parkpress.Tests.TinySites.BuiltSite site = TemplateBench.Build("第一行\n" + template);

        Assert.Contains(code, site.Codes);
        Assert.All(site.Result.Diagnostics.Where(finding => finding.Rule.Code == code), finding => Assert.Equal("templates/layouts/home.html", finding.Primary.Path));
        Assert.False(site.Result.Succeeded);
    }

    [Fact]
    public void An_error_names_the_calls_that_led_to_it()
    {
        (Diagnostic finding, string underlined) = TemplateBench.Fail(
            "{{ wrap shell \"base\" }}{{ include \"outer\" }}{{ end }}",
            """
            -- templates/layouts/base.html --
            {{ content }}
            -- templates/partials/outer.html --
            <p>{{ include "inner" item: 1 }}</p>
            -- templates/partials/inner.html --

              {{ $itme }}
            """);

        Assert.Equal(("templates/partials/inner.html", "$itme"), (finding.Primary.Path, underlined));
        Assert.Equal(["while rendering content/index.md", "called through outer > inner"], finding.Notes.Select(note => note.English));
    }

    [Fact]
    public void An_error_within_a_shortcode_shows_where_it_is_called()
    {
        (Diagnostic finding, _) = TemplateBench.Fail("{{ page.content }}", "-- content/index.md --\n前文\n\n{{< bad x=\"1\" />}}\n-- templates/shortcodes/bad.html --\n{{ page.nothing_like_it }}\n");

        Assert.Equal("templates/shortcodes/bad.html", finding.Primary.Path);
        Label called = Assert.Single(finding.Secondary);
        Assert.Equal(("content/index.md", "called here"), (called.Path, called.Text.English));
    }

    [Fact]
    public void One_faulty_partial_is_told_once_however_many_pages_show_it()
    {
        string pages = string.Concat(Enumerable.Range(1, 30).Select(i => $"-- content/p{i}.md --\n# 第{i}页\n"));
        string[] codes = TemplateBench.Build("", pages + "-- templates/layouts/page.html --\n{{ page.titel }}\n").Codes;

        Assert.Equal(["PP3002"], codes);
    }
}
