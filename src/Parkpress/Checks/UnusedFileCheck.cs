using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Yaml;

namespace Parkpress.Checks;

/// <summary>Tells of files beside articles that nothing names: forgotten, or left behind. What lies in <c>static/</c> is nobody's business.</summary>
internal sealed class UnusedFileCheck : ICheck
{
    // Endings of other generators, and what Windows makes of a name when it hides the ending.
    private static readonly string[] s_markdownEndings = [".markdown", ".mdown", ".mdwn", ".mkdn", ".mkd", ".mdx", ".md.txt"];

    public void Run(Site site, DiagnosticBag diagnostics)
    {
        var used = FileReferences.Find(site).Select(reference => reference.File.Path).Concat(FileReferences.OfWithheld(site)).ToHashSet(StringComparer.Ordinal);
        SourceFile[] candidates = [.. site.ContentFiles.Values.Where(file => !used.Contains(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal)];
        if (candidates.Length == 0)
        {
            return;
        }

        // Raw HTML, data and fields of the site's own may name a file in ways that only the site knows: the name is enough there.
        HashSet<string> mentioned = MentionedNames(site);
        foreach (SourceFile file in candidates.Where(file => !mentioned.Contains(file.Name)))
        {
            if (NameAsPage(file.Name) is { } name)
            {
                diagnostics.Report(
                    SourceRules.ForeignExtension,
                    new Label(file.Path, TextSpan.FileStart),
                    new LocalText($"rename it to `{name}`; if it is no page, delete it or move it to static/", $"请把文件改名为 `{name}`；如果不是页面，请删除或移到 static/"),
                    new LocalText($"`{file.Name}` is no page, for its name does not end in `.md`", $"`{file.Name}` 的文件名不以 `.md` 结尾，不会成为页面"));
                continue;
            }

            diagnostics.Report(
                SiteRules.UnusedFile,
                new Label(file.Path, TextSpan.FileStart),
                new LocalText("show it or link to it on a page, or delete it; a file that must stay at its address belongs in static/", "请在页面中使用它，否则删除；需要保留网址的文件请放到 static/"),
                new LocalText($"nothing uses `{file.Name}`", $"没有任何地方使用 `{file.Name}`"));
        }
    }

    /// <summary>The name under which a file that is Markdown by its name would be a page; null for any other.</summary>
    private static string? NameAsPage(string name) =>
        s_markdownEndings.FirstOrDefault(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? name[..^ending.Length] + ".md"
            : null;

    private static HashSet<string> MentionedNames(Site site)
    {
        IEnumerable<Page> pages = site.Pages.Concat(site.WithheldPages.Select(item => item.Page));
        IEnumerable<string> texts = pages
            .SelectMany(page => page.Body.Links.Select(link => link.Target)
                .Concat(page.Body.Shortcodes.SelectMany(call => call.Arguments).Select(argument => argument.Value))
                .Concat(page.FrontMatter.Custom.SelectMany(TextsOf)))
            .Concat(site.Data.Values.Append(site.Config.Settings).SelectMany(TextsIn));
        return texts.Select(NameOf).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> TextsOf(CustomValue custom) => custom.Value switch
    {
        string text => [text],
        System.Collections.Immutable.ImmutableArray<Spanned<string>> list => list.Select(item => item.Value),
        _ => [],
    };

    private static IEnumerable<string> TextsIn(YamlNode node) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry => TextsIn(entry.Value)),
        YamlSequence list => list.Items.SelectMany(TextsIn),
        YamlScalar scalar => [scalar.Value],
        _ => [],
    };

    private static string NameOf(string text)
    {
        string path = text.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? text[..end] : text;
        string name = path[(path.LastIndexOf('/') + 1)..].Trim();
        return name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name;
    }
}
