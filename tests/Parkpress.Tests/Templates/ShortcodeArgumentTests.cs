using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class ShortcodeArgumentTests
{
    [Theory]
    [InlineData("arguments: src, title?", "{{< show src=\"a\" title=\"b\" />}}", null, "", "")]
    [InlineData("arguments: src, title?", "{{< show src=\"a\" />}}", null, "", "")]
    [InlineData("arguments: src, title?", "{{< show src=\"a\" titel=\"b\" />}}", "PP3005", "titel", "did you mean `title`?")]
    [InlineData("arguments: src, title?", "{{< show src=\"a\" colour=\"b\" />}}", "PP3005", "colour", "`show` takes `src`, `title`")]
    [InlineData("arguments: src, title?", "{{< show title=\"b\" />}}", "PP3006", "show", "add `src=\"…\"`")]
    [InlineData("arguments: src, title?", "{{< show scr=\"b\" />}}", "PP3005", "scr", "did you mean `src`?")]
    [InlineData("arguments: ", "{{< show x=\"b\" />}}", "PP3005", "x", "remove it: `show` takes no arguments")]
    [InlineData("arguments: src?", "{{< show >}}\n文字\n{{< /show >}}", "PP3005", "show", "close it at once with `{{< show />}}` and put the text behind it")]
    [InlineData("arguments: body", "{{< show >}}\n文字\n{{< /show >}}", null, "", "")]
    [InlineData("arguments: body", "{{< show />}}", "PP3006", "show", "write `{{< show >}}` and `{{< /show >}}` on lines of their own, with the content between them")]
    [InlineData("arguments: body", "{{< show body=\"x\" >}}\n文字\n{{< /show >}}", "PP3005", "body", "remove it: `show` takes no arguments")]
    [InlineData("arguments: body?", "{{< show />}}", null, "", "")]
    [InlineData("不是声明", "{{< show x=\"b\" />}}", null, "", "")]
    [InlineData("arguments: src，title?、alt?", "{{< show src=\"a\" alt=\"b\" />}}", null, "", "")]
    public void A_call_is_held_against_the_declaration(string comment, string markdown, string? code, string underlined, string help)
    {
        BuiltSite site = TinySite.Build($"-- content/index.md --\n{markdown}\n-- templates/shortcodes/show.html --\n{{{{~ # {comment} ~}}}}\n一\n");
        Diagnostic[] found = [.. site.Result.Diagnostics.Where(finding => finding.Rule.Code.StartsWith("PP3", StringComparison.Ordinal))];

        Assert.Equal(code is null ? [] : [code], found.Select(finding => finding.Rule.Code));
        Assert.All(found, finding => Assert.Equal((underlined, help), (site.Underlined(finding), finding.Help.English)));
    }

    [Fact]
    public void A_declaration_leaves_nothing_on_the_page() =>
        Assert.Equal("前一后", TemplateBench.Render("{{ page.content }}", "-- content/index.md --\n前{{< show name=\"x\" />}}后\n-- templates/shortcodes/show.html --\n{{~ # arguments: name, title? ~}}\n一\n").Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Trim());

    [Fact]
    public void A_shortcode_inside_another_is_looked_at()
    {
        BuiltSite site = TinySite.Build("-- content/index.md --\n{{< out >}}\n{{< show x=\"b\" />}}\n{{< /out >}}\n-- templates/shortcodes/show.html --\n{{# arguments: y? }}\n-- templates/shortcodes/out.html --\n{{ $body }}\n");

        Assert.Equal("x", site.Underlined(site.Single("PP3005")));
    }

    [Theory]
    [InlineData("src, 标题?", "标题?")]
    [InlineData("src, Title", "Title")]
    [InlineData("src=1", "src=1")]
    public void A_declaration_that_cannot_be_read_is_told(string list, string underlined)
    {
        BuiltSite site = TinySite.Build($"-- content/index.md --\n{{{{< show x=\"b\" />}}}}\n-- templates/shortcodes/show.html --\n{{{{~ # arguments: {list} ~}}}}\n");

        Assert.Equal(underlined, site.Underlined(site.Single("PP3008")));
    }
}
