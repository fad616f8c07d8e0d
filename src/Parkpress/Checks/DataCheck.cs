using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources.Yaml;
using Parkpress.Text;

namespace Parkpress.Checks;

/// <summary>Addresses in <c>views.yml</c> and names in <c>categories.yml</c> should be those of pages and of categories in use.</summary>
internal sealed class DataCheck : ICheck
{
    /// <summary>A file of many strange names gets no further suggestions: each costs a look at all names that are known.</summary>
    private const int MostSuggestions = 20;

    public void Run(Site site, DiagnosticBag diagnostics)
    {
        if (site.Data.GetValueOrDefault("views") is YamlMapping views)
        {
            CheckViews(site, views, diagnostics);
        }

        CheckCategories(site, site.Categories.Terms, site.Data.GetValueOrDefault("categories"), diagnostics);
    }

    private static void CheckViews(Site site, YamlMapping views, DiagnosticBag diagnostics)
    {
        var addresses = site.Pages.Select(page => page.Permalink.Value).ToHashSet(StringComparer.Ordinal);
        var withheld = site.WithheldPages.Select(item => item.Page.Permalink.Value).ToHashSet(StringComparer.Ordinal);
        int reported = 0;
        foreach (YamlEntry entry in views.Entries.Where(entry => !addresses.Contains(entry.Key) && !withheld.Contains(entry.Key)))
        {
            // Most slips are a slash at either end; a comparison with every address of a large site is for the rest.
            string slashed = $"/{entry.Key.Trim('/')}/";
            string? nearest = addresses.Contains(slashed) ? slashed : reported++ < MostSuggestions ? NearestName.Find(entry.Key, addresses) : null;
            diagnostics.Report(
                Sources.SourceRules.DataWithoutPage,
                new Label(site.DataPaths["views"], entry.KeySpan),
                nearest is null
                    ? new LocalText("give the path of a page as its address shows it, such as `/news/2022/name/`, or remove the line", "请填写页面网址中的路径，如 `/news/2022/name/`，或删除这一行")
                    : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
                new LocalText($"no page has the address `{entry.Key}`", $"没有网址为 `{entry.Key}` 的页面"));
        }
    }

    private static void CheckCategories(Site site, IReadOnlyCollection<Term> terms, YamlNode? declared, DiagnosticBag diagnostics)
    {
        int reported = 0;
        // Another spelling of the name is told by the check of spellings.
        var used = terms.Where(term => !term.Pages.IsEmpty).Select(term => LooseText.Fold(term.Name)).ToHashSet(StringComparer.Ordinal);
        var byName = terms.ToDictionary(term => TextFolding.Fold(term.Name), StringComparer.Ordinal);
        foreach (YamlMapping item in declared is YamlSequence list ? list.Items.OfType<YamlMapping>() : [])
        {
            if (item.Find("name")?.Value is not YamlScalar name || byName.GetValueOrDefault(TextFolding.Fold(name.Value)) is not { } term)
            {
                continue;
            }

            if (!term.Pages.IsEmpty)
            {
                CheckCategories(site, term.Children, item.Find("children")?.Value, diagnostics);
                continue;
            }

            if (used.Contains(LooseText.Fold(name.Value)))
            {
                continue;
            }

            string? nearest = reported++ < MostSuggestions
                ? NearestName.Find(name.Value, terms.Where(other => other != term && !other.Pages.IsEmpty).Select(other => other.Name))
                : null;
            diagnostics.Report(
                Sources.SourceRules.UnusedCategory,
                new Label(site.DataPaths["categories"], name.Span),
                nearest is null
                    ? new LocalText("nothing is wrong if pages are still to come; otherwise remove the entry", "如果以后会有内容，无需处理；否则请删除这一项")
                    : new LocalText($"pages use `{nearest}`; write the same name here", $"页面使用的是 `{nearest}`，请在此写同样的名称"),
                new LocalText($"no page is in the category `{name.Value}`", $"没有页面属于分类 `{name.Value}`"));
        }
    }
}
