using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources.Yaml;
using Parkpress.Text;

namespace Parkpress.Checks;

/// <summary>A tag or category should be spelt in one way; one that is used once and looks like a common one is probably that.</summary>
internal sealed class TermSpellingCheck : ICheck
{
    /// <summary>So many uses make a name common.</summary>
    private const int Common = 3;

    public void Run(Site site, DiagnosticBag diagnostics)
    {
        var declared = DeclaredIn(site.Data.GetValueOrDefault("categories"), "")
            .DistinctBy(item => (item.Parent, LooseText.Fold(item.Name)))
            .ToDictionary(item => (item.Parent, LooseText.Fold(item.Name)), item => item.Name);
        // Few names stand on many pages.
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        string Fold(string name) => folded.TryGetValue(name, out string? known) ? known : folded[name] = LooseText.Fold(name);
        Check([.. site.Regular.SelectMany(page => CategoriesOf(page, Fold))], declared, Fold, diagnostics);
        Check([.. site.Regular.SelectMany(TagsOf)], [], Fold, diagnostics);
    }

    /// <summary>Judges the terms under each parent.</summary>
    private static void Check(ImmutableArray<TermUse> uses, Dictionary<(string Parent, string Key), string> declared, Func<string, string> fold, DiagnosticBag diagnostics)
    {
        foreach (IGrouping<string, TermUse> siblings in uses.GroupBy(use => use.Parent, StringComparer.Ordinal))
        {
            TermSpelling[] terms = [.. siblings.GroupBy(use => fold(use.Spelling), StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0)
                .Select(group => Judge(group, declared))];
            foreach (TermSpelling term in terms.Where(term => !term.IsSpeltOneWay))
            {
                ReportSpellings(term, diagnostics);
            }

            ReportNearMisses(terms, diagnostics);
        }
    }

    private static TermSpelling Judge(IGrouping<string, TermUse> uses, Dictionary<(string Parent, string Key), string> declared)
    {
        string? name = declared.GetValueOrDefault((uses.First().Parent, uses.Key));
        string first = uses.First().Spelling;
        string best = name ?? (uses.All(use => use.Spelling == first) ? first : null) ?? uses.GroupBy(use => use.Spelling, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key;
        return new TermSpelling(uses.Key, best, name is not null, [.. uses]);
    }

    private static void ReportSpellings(TermSpelling term, DiagnosticBag diagnostics)
    {
        Label? other = term.UsesInOrder.Where(use => use.Spelling == term.Best).Select(use => use.Place).FirstOrDefault();
        foreach (TermUse use in term.UsesInOrder.Where(use => use.Spelling != term.Best))
        {
            diagnostics.Report(
                SiteRules.TermSpelling,
                use.Place,
                new LocalText($"write `{term.Best}` everywhere", $"请统一写成 `{term.Best}`"),
                new LocalText($"`{use.Spelling}` is elsewhere spelt `{term.Best}`", $"`{use.Spelling}` 在别处写作 `{term.Best}`"),
                other is null ? [] : [other with { Text = new LocalText("the commoner spelling", "更常用的写法") }]);
        }
    }

    private static void ReportNearMisses(TermSpelling[] terms, DiagnosticBag diagnostics)
    {
        TermSpelling[] orphans = [.. terms.Where(term => term is { Uses.Length: 1, IsDeclared: false })];
        var index = new NearTermIndex(orphans.Length == 0 ? [] : terms.Where(term => term.IsDeclared || term.Uses.Length >= Common));
        foreach (TermSpelling orphan in orphans)
        {
            if (index.Find(orphan.Key) is { } near)
            {
                diagnostics.Report(
                    SiteRules.TermNearMiss,
                    orphan.Uses[0].Place,
                    new LocalText($"did you mean `{near.Best}`? If not, switch this rule off in site.yml", $"是否想写 `{near.Best}`？若确实不同，可在 site.yml 中关闭本规则"),
                    new LocalText(
                        $"`{orphan.Best}` stands here alone, `{near.Best}` on {near.Uses.Length} pages",
                        $"`{orphan.Best}` 只出现这一次，而 `{near.Best}` 用在 {near.Uses.Length} 个页面上"),
                    [near.UsesInOrder.First().Place with { Text = new LocalText("the commoner one", "更常用的写法") }]);
            }
        }
    }

    private static IEnumerable<TermUse> TagsOf(Page page) =>
        page.FrontMatter.Find(FieldCatalog.Tags) is { Value: ImmutableArray<Spanned<string>> tags } field
            ? tags.Select(tag => new TermUse("", tag.Value, field.Path, tag.Span))
            : [];

    private static IEnumerable<TermUse> CategoriesOf(Page page, Func<string, string> fold)
    {
        if (page.FrontMatter.Find(FieldCatalog.Category) is not { Value: ImmutableArray<Spanned<string>> levels } field)
        {
            yield break;
        }

        string parent = "";
        foreach (Spanned<string> level in levels)
        {
            yield return new TermUse(parent, level.Value, field.Path, level.Span);
            parent = fold(level.Value);
        }
    }

    private static IEnumerable<(string Parent, string Name)> DeclaredIn(YamlNode? node, string parent) =>
        node is not YamlSequence list
            ? []
            : list.Items.OfType<YamlMapping>()
                .Where(item => item.Find("name")?.Value is YamlScalar)
                .SelectMany(item =>
                {
                    string name = ((YamlScalar)item.Find("name")!.Value).Value;
                    return parent.Length > 0 ? [(parent, name)] : DeclaredIn(item.Find("children")?.Value, LooseText.Fold(name)).Prepend((parent, name));
                });
}
