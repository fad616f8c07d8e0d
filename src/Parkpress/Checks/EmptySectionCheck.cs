using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Yaml;

namespace Parkpress.Checks;

/// <summary>The main navigation should not lead to a section that has nothing to show.</summary>
internal sealed class EmptySectionCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        var empty = site.Sections
            .Where(section => section.Pages.IsEmpty && section.Index.Body.IsEmpty)
            .Select(section => section.Index.Id)
            .ToHashSet();
        if (empty.Count == 0)
        {
            return;
        }

        foreach (YamlScalar link in LinksIn(site.Config.Settings.Find("menu")?.Value))
        {
            if (site.Links.Resolve(site.Home, link.Value) is PageTarget { Page: var page } && empty.Contains(page.Id))
            {
                diagnostics.Report(
                    SiteRules.EmptySection,
                    new Label(SourceTree.ConfigPath, link.Span),
                    new LocalText("write a first page, or take the entry out of the menu until then", "请先发布一篇内容，或在此之前把它从导航中去掉"),
                    new LocalText($"section `{page.Title}` has no pages", $"栏目 `{page.Title}` 还没有内容"));
            }
        }
    }

    private static IEnumerable<YamlScalar> LinksIn(YamlNode? node) => node is not YamlSequence list
        ? []
        : list.Items.OfType<YamlMapping>().SelectMany(item =>
            LinksIn(item.Find("children")?.Value).Concat(item.Find("url")?.Value is YamlScalar url ? [url] : []));
}
