using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Sources.Yaml;
using Parkpress.Text;

namespace Parkpress.Model;

/// <summary>Finds the terms of one taxonomy, first without pages (to give them addresses), then with them.</summary>
internal sealed class TaxonomyBuilder(string root, Field field, SlugStyle style)
{
    // Keys are compared ordinally; a separator that no name holds keeps levels apart.
    private const char LevelSeparator = '\u001F';

    private readonly Dictionary<string, TermSeed> _seeds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly List<TermSeed> _order = [];

    // Few names stand on many pages, and folding takes longer than a look-up.
    private readonly Dictionary<(string? Parent, string Name), string> _keys = [];

    /// <summary>Declares terms in display order, as <c>categories.yml</c> lists them: name, slug, description, children.</summary>
    public void Declare(YamlNode? data, TermSeed? parent = null)
    {
        if (data is not YamlSequence list)
        {
            return;
        }

        foreach (YamlMapping item in list.Items.OfType<YamlMapping>())
        {
            if (Text(item, "name") is { } name)
            {
                TermSeed seed = Add(parent, name, Text(item, "slug"), Text(item, "description"));
                if (parent is null)
                {
                    Declare(item.Find("children")?.Value, seed);
                }
            }
        }
    }

    /// <summary>Collects the terms that pages use. Pages come in a fixed order, so the first spelling of a name wins.</summary>
    public void Collect(IEnumerable<Page> pages)
    {
        foreach (Page page in pages)
        {
            TermSeed? parent = null;
            foreach (Spanned<string> name in page.FrontMatter.List(field))
            {
                TermSeed seed = _seeds.GetValueOrDefault(KeyOf(parent?.Key, name.Value)) ?? Add(parent, name.Value, slug: null, description: null);
                parent = IsTree ? seed : null;
            }
        }
    }

    /// <summary>The pages that list the terms, the index page first.</summary>
    public IEnumerable<Page> MakePages(string indexTitle) =>
    [
        BuiltInPages.Make(PageKind.Taxonomy, new Permalink(root), indexTitle),
        .. _order.Select(seed => BuiltInPages.Make(PageKind.Term, seed.Permalink, seed.Name)),
    ];

    /// <summary>The taxonomy with its pages.</summary>
    /// <param name="find">Finds a page by permalink.</param>
    /// <param name="pages">Regular pages, newest first.</param>
    /// <param name="byCount">True to order terms by their number of pages; false for the declared order, then that of first use.</param>
    public (Taxonomy Taxonomy, Dictionary<string, Term> ByKey) Build(Func<string, Page?> find, ImmutableArray<Page> pages, bool byCount)
    {
        Dictionary<string, ImmutableArray<Page>.Builder> pagesByKey = PagesByKey(pages);
        var byKey = new Dictionary<string, Term>(StringComparer.Ordinal);
        Term Make(TermSeed seed, ImmutableArray<Term> children)
        {
            var term = new Term(seed.Key, seed.Name, seed.Description, find(seed.Permalink.Value)!, children, pagesByKey.GetValueOrDefault(seed.Key)?.ToImmutable() ?? []);
            byKey[seed.Key] = term;
            return term;
        }

        ILookup<string?, TermSeed> children = _order.ToLookup(seed => seed.ParentKey);
        IEnumerable<Term> terms = children[null].Select(seed => Make(seed, [.. children[seed.Key].Select(child => Make(child, []))]));
        ImmutableArray<Term> ordered = byCount
            ? [.. terms.OrderByDescending(term => term.Pages.Length).ThenBy(term => NaturalOrder.SortKey(term.Name), StringComparer.Ordinal).ThenBy(term => term.Key, StringComparer.Ordinal)]
            : [.. terms];
        return (new Taxonomy(find(root)!, ordered), byKey);
    }

    /// <summary>Keys of the terms of a page, each once; parents before children.</summary>
    public ImmutableArray<string> KeysOf(Page page)
    {
        ImmutableArray<Spanned<string>> names = page.FrontMatter.List(field);
        if (names.IsEmpty)
        {
            return [];
        }

        ImmutableArray<string>.Builder keys = ImmutableArray.CreateBuilder<string>(names.Length);
        HashSet<string>? many = names.Length > 16 ? new HashSet<string>(StringComparer.Ordinal) : null;
        string? parent = null;
        foreach (Spanned<string> name in names)
        {
            string key = KeyOf(parent, name.Value);
            if (many?.Add(key) ?? !keys.Contains(key))
            {
                keys.Add(key);
            }

            parent = IsTree ? key : null;
        }

        return keys.ToImmutable();
    }

    /// <summary>A category is one path of two levels; each tag stands by itself.</summary>
    private bool IsTree => @field.Type == FieldType.Category;

    private Dictionary<string, ImmutableArray<Page>.Builder> PagesByKey(ImmutableArray<Page> pages)
    {
        var pagesByKey = new Dictionary<string, ImmutableArray<Page>.Builder>(StringComparer.Ordinal);
        foreach (Page page in pages)
        {
            foreach (string key in KeysOf(page))
            {
                if (!pagesByKey.TryGetValue(key, out ImmutableArray<Page>.Builder? list))
                {
                    pagesByKey.Add(key, list = ImmutableArray.CreateBuilder<Page>());
                }

                list.Add(page);
            }
        }

        return pagesByKey;
    }

    private TermSeed Add(TermSeed? parent, string name, string? slug, string? description)
    {
        string key = KeyOf(parent?.Key, name);
        if (_seeds.TryGetValue(key, out TermSeed? known))
        {
            return known;
        }

        string segment = Slug.FromText(slug ?? name, style);
        string basis = (parent?.Permalink.Value ?? root) + (segment.Length > 0 ? segment : "term");
        string address = basis;
        // Names such as `C` and `C++` make the same slug; both keep a list of their own.
        for (int n = 2; !_slugs.Add(address); n++)
        {
            address = $"{basis}-{n}";
        }

        var seed = new TermSeed(key, parent?.Key, name, description, new Permalink(address + "/"));
        _seeds.Add(key, seed);
        _order.Add(seed);
        return seed;
    }

    /// <summary>Names that differ only in case or width are one term.</summary>
    private string KeyOf(string? parentKey, string name)
    {
        if (!_keys.TryGetValue((parentKey, name), out string? key))
        {
            string folded = TextFolding.Fold(name);
            key = parentKey is null ? folded : parentKey + LevelSeparator + folded;
            _keys.Add((parentKey, name), key);
        }

        return key;
    }

    private static string? Text(YamlMapping map, string name) => map.Find(name)?.Value is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
}
