using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Model;

/// <summary>Sees to it that no two pages claim one address, on any file system.</summary>
internal sealed class PermalinkRegistry
{
    // By what addresses are on a file system that tells the least of them apart.
    private readonly Dictionary<string, Page> _byKey;

    // Most addresses are asked for as they are, and a look-up costs less than folding.
    private readonly Dictionary<string, Page> _byAddress;

    private PermalinkRegistry(ImmutableArray<Page> pages, Dictionary<string, Page> byKey, Dictionary<string, Page> byAddress) =>
        (Pages, _byKey, _byAddress) = (pages, byKey, byAddress);

    /// <summary>The pages sorted by permalink, with ids.</summary>
    public ImmutableArray<Page> Pages { get; }

    /// <summary>Gives every page its id; of several that claim one address the first in path order stays.</summary>
    public static PermalinkRegistry Register(IReadOnlyCollection<Page> pages, DiagnosticBag diagnostics)
    {
        var owners = new Dictionary<string, Page>(pages.Count, StringComparer.Ordinal);
        foreach (Page page in pages)
        {
            string key = page.Permalink.CollisionKey;
            if (!owners.TryAdd(key, page))
            {
                Page owner = owners[key];
                if (page.Document is not null)
                {
                    Report(page, owner, diagnostics);
                }
                else if (page.Permalink != owner.Permalink)
                {
                    // A file may stand in for a page that Parkpress would make, such as /archive/, but links lead to that spelling.
                    ReportSpelling(owner, page.Permalink, diagnostics);
                }
            }
        }

        ReportTakenAliases(owners, diagnostics);
        (string Key, Page Page)[] sorted = [.. owners.Select(owner => (owner.Key, owner.Value))];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Page.Permalink.Value, b.Page.Permalink.Value));
        ImmutableArray<Page>.Builder placed = ImmutableArray.CreateBuilder<Page>(sorted.Length);
        var byAddress = new Dictionary<string, Page>(sorted.Length, StringComparer.Ordinal);
        foreach ((string key, Page page) in sorted)
        {
            Page known = page with { Id = placed.Count };
            placed.Add(known);
            owners[key] = known;
            byAddress.Add(known.Permalink.Value, known);
        }

        return new PermalinkRegistry(placed.MoveToImmutable(), owners, byAddress);
    }

    /// <summary>The page at an address, whatever its case or width; or null.</summary>
    public Page? Find(Permalink permalink) => _byAddress.GetValueOrDefault(permalink.Value) ?? _byKey.GetValueOrDefault(permalink.CollisionKey);

    private static void Report(Page page, Page owner, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            ModelRules.DuplicatePermalink,
            LabelOf(page, new LocalText("this page", "本页")),
            new LocalText("give one of the two another `slug:` or `permalink:`, or rename a file", "请给其中一个另设 `slug:` 或 `permalink:`，或重命名文件"),
            new LocalText($"`{page.Permalink}` is already the address of another page", $"网址 `{page.Permalink}` 已被另一页面使用"),
            [LabelOf(owner, new LocalText("and this one", "与此页相同"))]);

    private static void ReportSpelling(Page page, Permalink made, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            ModelRules.DuplicatePermalink,
            LabelOf(page, default),
            new LocalText($"write `permalink: {made}` to take its place, or choose another address", $"若要取而代之，请写 `permalink: {made}`，否则请另选网址"),
            new LocalText(
                $"`{page.Permalink}` is `{made}`, which Parkpress makes, on a disk that ignores case or width",
                $"在不区分大小写或全半角的磁盘上，`{page.Permalink}` 与 Parkpress 自动生成的 `{made}` 相同"));

    private static Label LabelOf(Page page, LocalText text)
    {
        FieldValue? cause = page.FrontMatter.Find(FieldCatalog.Permalink) ?? page.FrontMatter.Find(FieldCatalog.Slug);
        return cause?.Label(text) ?? new Label(page.SourcePath, TextSpan.FileStart, text);
    }

    private static void ReportTakenAliases(Dictionary<string, Page> owners, DiagnosticBag diagnostics)
    {
        var aliases = new Dictionary<string, Label>(StringComparer.Ordinal);
        foreach (Page page in owners.Values)
        {
            foreach (Spanned<string> alias in page.FrontMatter.List(FieldCatalog.Aliases))
            {
                var place = new Label(page.FrontMatter.Find(FieldCatalog.Aliases)!.Path, alias.Span, new LocalText("alias of this page", "是此页的旧网址"));
                string key = Permalink.FromAuthor(alias.Value).CollisionKey;
                Page? owner = owners.GetValueOrDefault(key);
                if (owner is null && aliases.TryAdd(key, place))
                {
                    continue;
                }

                diagnostics.Report(
                    ModelRules.DuplicateAlias,
                    place with { Text = default },
                    new LocalText("remove one of the two", "请删除其中一处"),
                    new LocalText($"alias `{alias.Value}` is already taken", $"旧网址 `{alias.Value}` 已被占用"),
                    [owner is null ? aliases[key] : new Label(owner.SourcePath, TextSpan.FileStart, new LocalText("address of this page", "是此页的网址"))]);
            }
        }
    }
}
