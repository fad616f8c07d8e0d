using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Model;

namespace Parkpress.Templates;

/// <summary>What pages and templates name.</summary>
/// <param name="Site">The site; pages that are not published count, too.</param>
/// <param name="Literals">Paths of the templates in which a text in quotation marks stands, by that text.</param>
/// <param name="HasDynamicCalls">Some partial or layout is named by more than a plain text.</param>
/// <param name="HasDynamicAssets">Some asset is.</param>
internal sealed record TemplateUse(Site Site, ILookup<string, string> Literals, bool HasDynamicCalls, bool HasDynamicAssets)
{
    private readonly FrozenSet<string> _folders = PagesOf(Site)
        .Where(page => page.Document is not null)
        .Select(page => page.Document!.ContentPath.Split('/')[0])
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _layouts = PagesOf(Site).Select(page => page.Layout).OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names of the shortcodes in bodies.</summary>
    public FrozenSet<string> Shortcodes { get; } = PagesOf(Site).SelectMany(page => page.Body.Shortcodes).Select(call => call.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when a template other than the one at <paramref name="path"/> names it.</summary>
    public bool IsNamedBesides(string path, string name) => Literals[name].Any(other => other != path);

    /// <summary>True when some page may get the layout: by its front matter, or by what it is.</summary>
    public bool IsLayoutOfPage(string name, ImmutableArray<string> byKind)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        string plain = slash < 0 ? name : name[(slash + 1)..];
        bool hasFolder = slash < 0 || _folders.Contains(name[..slash]);
        return _layouts.Contains(name) || (hasFolder && (_layouts.Contains(plain) || byKind.Contains(plain)));
    }

    private static IEnumerable<Page> PagesOf(Site site) => site.Pages.Concat(site.WithheldPages.Select(item => item.Page));
}
