using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Model;

/// <summary>Resolves the references between pages that front matter states.</summary>
internal static class RelationBuilder
{
    private static readonly (Field Field, Relation Forth, Relation Back)[] Kinds =
    [
        (FieldCatalog.Amends, Relation.Amends, Relation.AmendedBy),
        (FieldCatalog.Repeals, Relation.Repeals, Relation.RepealedBy),
        (FieldCatalog.Interprets, Relation.Interprets, Relation.InterpretedBy),
        (FieldCatalog.ZoneReference, Relation.LocatedIn, Relation.Houses),
    ];

    public static PageRelations Build(ImmutableArray<Page> pages, LinkResolver links, DiagnosticBag diagnostics)
    {
        var found = new Dictionary<(int, Relation), List<Page>>();
        foreach (Page page in pages)
        {
            foreach ((Field field, Relation forth, Relation back) in Kinds)
            {
                if (page.FrontMatter.Find(field) is not { } value)
                {
                    continue;
                }

                IEnumerable<Spanned<string>> targets = value.Value is string single
                    ? [new Spanned<string>(single, value.ValueSpan)]
                    : (ImmutableArray<Spanned<string>>)value.Value;
                foreach (Spanned<string> target in targets)
                {
                    if (links.Resolve(page, target.Value) is PageTarget { Page: var other })
                    {
                        Add(found, (page.Id, forth), other);
                        Add(found, (other.Id, back), page);
                    }
                    else
                    {
                        Report(page, value, target, links, diagnostics);
                    }
                }
            }
        }

        return new PageRelations(found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray()));
    }

    private static void Add(Dictionary<(int, Relation), List<Page>> found, (int, Relation) key, Page page)
    {
        if (!found.TryGetValue(key, out List<Page>? list))
        {
            found.Add(key, list = []);
        }

        if (!list.Contains(page))
        {
            list.Add(page);
        }
    }

    private static void Report(Page page, FieldValue value, Spanned<string> target, LinkResolver links, DiagnosticBag diagnostics)
    {
        string? nearest = links.NearestDocument(page, target.Value);
        diagnostics.Report(
            ModelRules.BrokenReference,
            new Label(value.Path, target.Span),
            nearest is null
                ? new LocalText("give the path of a file, such as `../policies/2024-03-05-name.md`", "请填写文件路径，如 `../policies/2024-03-05-name.md`")
                : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
            new LocalText($"`{value.Field.Name}` refers to a page that does not exist", $"`{value.Field.Name}` 引用的页面不存在"));
    }
}
