using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Templates;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class CompositionTests
{
    [Fact]
    public void An_included_partial_sees_what_its_caller_sees()
    {
        string text = TemplateBench.Render("{{ x = 1 }}{{ include \"p\" }}", "-- templates/partials/p.html --\n{{ page.title }}{{ x }}{{ site.title }}\n");

        Assert.Equal("园区1园区", text);
    }

    [Fact]
    public void Named_arguments_are_local_and_gone_afterwards()
    {
        const string Files = "-- templates/partials/p.html --\n[{{ $a }}{{ $b }}]\n";

        Assert.Equal("[12]", TemplateBench.Render("{{ include \"p\" a: 1 b: 2 }}", Files));
        Assert.Equal("there is no variable or function `$a`", TemplateBench.Fail("{{ include \"p\" a: 1 b: 2 }}{{ $a }}", Files).Finding.Message.English);
        Assert.Equal("there is no variable or function `$b`", TemplateBench.Fail("{{ include \"p\" a: 1 }}", Files).Finding.Message.English);
    }

    [Fact]
    public void A_partial_does_not_see_the_locals_of_its_caller()
    {
        TemplateBench.Fail("{{ $a = 1 }}{{ include \"p\" }}", "-- templates/partials/p.html --\n{{ $a }}\n");
    }

    [Fact]
    public void Locals_of_the_caller_are_as_they_were_after_an_include() =>
        Assert.Equal("内外", TemplateBench.Render("{{- $a = \"外\" }}{{ include \"p\" a: \"内\" }}{{ $a }}", "-- templates/partials/p.html --\n{{ $a -}}\n"));

    [Fact]
    public void Nested_includes_keep_their_own_arguments() =>
        Assert.Equal("121", TemplateBench.Render("{{ include \"o\" n: 1 }}", "-- templates/partials/o.html --\n{{ $n }}{{ include \"i\" n: 2 -}}\n{{ $n }}\n-- templates/partials/i.html --\n{{ $n -}}\n"));

    [Fact]
    public void A_shell_receives_the_block_as_content_and_sees_the_page() =>
        Assert.Equal("<html>园区:<b>块</b></html>", TemplateBench.Render("{{ wrap shell \"s\" }}<b>块</b>{{ end }}", "-- templates/layouts/s.html --\n<html>{{ page.title }}:{{ content }}</html>\n"));

    [Fact]
    public void Shells_nest() =>
        Assert.Equal("(外[内])", string.Concat(TemplateBench.Render("{{ wrap shell \"inner\" }}内{{ end }}",
            "-- templates/layouts/inner.html --\n{{ wrap shell \"outer\" }}[{{ content }}]{{ end }}\n-- templates/layouts/outer.html --\n(外{{ content }})\n").Where(c => !char.IsWhiteSpace(c))));

    [Fact]
    public void What_the_block_sets_the_shell_sees() =>
        Assert.Equal("块!", TemplateBench.Render("{{ wrap shell \"s\" }}{{ extra = \"!\" }}块{{ end }}", "-- templates/layouts/s.html --\n{{ content }}{{ extra }}\n"));

    [Fact]
    public void A_shell_without_a_block_has_empty_content() =>
        Assert.Equal("[]", TemplateBench.Render("{{ shell \"s\" }}", "-- templates/layouts/s.html --\n[{{ content }}]\n"));

    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ pager }}")]
    [InlineData("{{ x }}")]
    [InlineData("{{ $a }}")]
    [InlineData("{{ content }}")]
    public void A_cached_partial_sees_nothing_of_the_page(string partial)
    {
        string message = TemplateBench.Fail("{{ x = 1 }}{{ $a = 1 }}{{ content = 1 }}{{ cached \"p\" }}", $"-- templates/partials/p.html --\n{partial}\n").Finding.Message.English;

        Assert.StartsWith("there is no variable or function", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cached_partial_sees_the_site_the_build_and_its_key() =>
        Assert.Equal("园区 production 钥匙", TemplateBench.Render("{{ cached \"p\" \"钥匙\" }}", "-- templates/partials/p.html --\n{{ site.title }} {{ build.environment }} {{ key }}\n"));

    [Fact]
    public void A_cached_partial_is_the_same_wherever_it_stands_and_one_for_each_key()
    {
        const string Files =
            """
            -- content/a.md --
            # 甲
            -- content/b.md --
            # 乙
            -- templates/layouts/page.html --
            {{ cached "p" page.url }}{{ cached "p" "same" }}
            -- templates/partials/p.html --
            [{{ key }}]
            """;
        BuiltSite site = TemplateBench.Build("", Files).WithoutFindings();

        Assert.Equal("[/a/]\n[same]", site.Text("a/index.html").Trim());
        Assert.Equal("[/b/]\n[same]", site.Text("b/index.html").Trim());
    }

    [Fact]
    public void An_error_in_a_cached_partial_is_told_as_often_as_in_any_other()
    {
        const string Files = "-- content/a.md --\n# 甲\n-- templates/layouts/page.html --\n{{ cached \"p\" }}\n-- templates/partials/p.html --\n{{ site.nothing_like_it }}\n";

        Assert.Equal(["PP3002"], TemplateBench.Build("{{ cached \"p\" }}", Files).Codes);
    }

    [Theory]
    [InlineData("news/x news/y x y", "news", "x")]
    [InlineData("news/y x y", "news", "x")]
    [InlineData("news/y y", "news", "y")]
    [InlineData("y", "news", "y")]
    [InlineData("news/x y", "", "y")]
    [InlineData("jobs/x y", "news", "y")]
    public void Each_name_is_looked_for_in_the_section_before_the_general_folder(string layouts, string section, string expected)
    {
        SiteFiles files = SiteFiles.Parse("");
        foreach (string name in layouts.Split(' '))
        {
            files = files.With($"templates/layouts/{name}.html", name);
        }

        using TinySite site = TinySite.Of(files);
        TemplateLibrary library = TemplateLibrary.Read(SourceTree.Scan(site.Root, null, new DiagnosticBag()), new DiagnosticBag());
        TemplateSource found = library.FindLayout(section.Length == 0 ? null : section, ["x", "y"])!;

        Assert.Equal(layouts.Split(' ').Contains($"{section}/{expected}") ? $"{section}/{expected}" : expected, found.Name);
    }

    [Fact]
    public void An_article_takes_the_layout_of_its_section()
    {
        const string Files = "-- content/news/2024/2024-01-01-a.md --\n# 一\n-- content/notices/2024-01-01-b.md --\n---\ntitle: 二\nkind: article\n---\n-- templates/layouts/news/article.html --\n新闻\n-- templates/layouts/article.html --\n一般\n";
        BuiltSite site = TemplateBench.Build("", Files).WithoutFindings();

        Assert.Equal("新闻", site.Text("news/2024/a/index.html").Trim());
        Assert.Equal("一般", site.Text("notices/b/index.html").Trim());
    }

    [Fact]
    public void A_layout_named_by_the_page_is_taken()
    {
        const string Files = "-- content/news/2024-01-01-a.md --\n---\ntitle: 一\nlayout: wide\n---\n-- templates/layouts/wide.html --\n宽\n";

        Assert.Equal("宽", TemplateBench.Build("", Files).WithoutFindings().Text("news/a/index.html").Trim());
        Assert.Equal("新闻的宽", TemplateBench.Build("", Files + "-- templates/layouts/news/wide.html --\n新闻的宽\n").WithoutFindings().Text("news/a/index.html").Trim());
    }

    [Fact]
    public void A_section_takes_the_layout_of_the_kind_that_it_holds()
    {
        const string Files = "-- content/a/x.md --\n---\ntitle: 一\nkind: job\n---\n-- content/b/y.md --\n# 二\n-- templates/layouts/section-job.html --\n职位\n-- templates/layouts/section.html --\n栏目\n";
        BuiltSite site = TemplateBench.Build("", Files).WithoutFindings();

        Assert.Equal("职位", site.Text("a/index.html").Trim());
        Assert.Equal("栏目", site.Text("b/index.html").Trim());
    }
}
