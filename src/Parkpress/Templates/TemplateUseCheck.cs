using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;

namespace Parkpress.Templates;

/// <summary>
/// Tells of templates and assets in a site's own <c>templates/</c> that nothing can reach. What the built-in theme has, too, is spared;
/// where a template chooses a name while it runs, nothing is said of that folder, for then nobody can know.
/// </summary>
internal static partial class TemplateUseCheck
{
    private const string Folder = "templates/";

    /// <summary>Layouts that are looked for by what a page is, see <see cref="PageRenderer"/> and <see cref="BuiltInPages"/>.</summary>
    private static readonly ImmutableArray<string> LayoutsByKind =
    [
        "home", "section", "taxonomy", "term", "archive", "default", "search", "links", "sitemap", "404",
        .. ContentKindNames.All.SelectMany(kind => (string[])[kind.Name, $"section-{kind.Name}"]),
    ];

    public static void Run(Site site, SourceTree sources, TemplateLibrary library, DiagnosticBag diagnostics)
    {
        var builtIn = BuiltInTheme.Files().Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        SourceFile[] own = [.. sources.Under(Folder).Where(file => !builtIn.Contains(file.Path))];
        if (own.Length == 0)
        {
            return;
        }

        TemplateSource[] templates = [.. library.All];
        var use = new TemplateUse(
            site,
            templates.SelectMany(template => Literal().Matches(template.Text.Text).Select(match => (Name: match.Groups["name"].Value, template.Text.Path)))
                .ToLookup(pair => pair.Name, pair => pair.Path, StringComparer.Ordinal),
            HasDynamicCalls: templates.Any(template => DynamicCall().IsMatch(template.Text.Text)),
            HasDynamicAssets: templates.Any(template => DynamicAsset().IsMatch(template.Text.Text)));
        string[] assetTexts = [.. sources.Under("templates/assets/").Where(file => file.Extension is ".css" or ".js" or ".mjs").Select(file => sources.TryReadText(file.Path)?.Text ?? "")];
        foreach (SourceFile file in own.Where(file => IsUnused(file, use, assetTexts)))
        {
            diagnostics.Report(
                TemplateRules.UnusedTemplate,
                new Label(file.Path, TextSpan.FileStart),
                new LocalText("call it from a page or template, correct its name, or delete it", "请在页面或模板中使用它，或改正文件名，或删除"),
                new LocalText($"nothing uses `{file.Path}`", $"没有页面或模板使用 `{file.Path}`"));
        }
    }

    private static bool IsUnused(SourceFile file, TemplateUse use, string[] assetTexts)
    {
        string[] parts = file.Path.Split('/', 3);
        if (parts.Length < 3)
        {
            return false;
        }

        string name = Path.ChangeExtension(parts[2], null);
        return (parts[1], file.Extension) switch
        {
            ("partials", ".html") => !use.HasDynamicCalls && !use.IsNamedBesides(file.Path, name),
            ("layouts", ".html") => !use.HasDynamicCalls && !use.IsNamedBesides(file.Path, name) && !use.IsLayoutOfPage(name, LayoutsByKind),
            ("shortcodes", ".html") => !use.Shortcodes.Contains(name),
            ("assets", _) => !use.HasDynamicAssets && !use.IsNamedBesides(file.Path, parts[2])
                && !assetTexts.Any(text => text.Contains(file.Name, StringComparison.Ordinal)),
            _ => false,
        };
    }

    [GeneratedRegex("""(?:"(?<name>[^"\r\n]+)")|(?:'(?<name>[^'\r\n]+)')|(?:`(?<name>[^`\r\n]+)`)""", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex("""\b(?:include|cached|shell)[\s(]+(?!["'`])""", RegexOptions.CultureInvariant)]
    private static partial Regex DynamicCall();

    [GeneratedRegex("""\basset[\s(]+(?!["'`])""", RegexOptions.CultureInvariant)]
    private static partial Regex DynamicAsset();
}
