using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

/// <summary>Renders a template as the layout of a home page.</summary>
internal static class TemplateBench
{
    /// <summary>What a template gives on a site of these files.</summary>
    public static string Render(string template, string files = "") => Build(template, files).WithoutFindings().Text("index.html").Trim();

    /// <summary>The only finding of a template that fails, with the text that it underlines.</summary>
    public static (Diagnostic Finding, string Underlined) Fail(string template, string files = "")
    {
        BuiltSite site = Build(template, files);
        Diagnostic finding = site.Single("PP3002");
        return (finding, site.Underlined(finding));
    }

    public static BuiltSite Build(string template, string files = "") =>
        TinySite.Build(SiteFiles.Parse(files).With("templates/layouts/home.html", template));
}
