using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress.Templates;

/// <summary>Finds the layout of a page. Not safe for threads: it remembers what it found.</summary>
internal sealed class LayoutFinder(TemplateServices services)
{
    private readonly Dictionary<(string? Section, PageKind Kind, ContentKind Content, string? Wanted), TemplateSource?> _found = [];

    /// <summary>The layout; null when the page asks for one that does not exist, or there is none at all.</summary>
    public TemplateSource? Find(Page page)
    {
        Section? section = services.Model.PlacementOf(page).Section;
        ContentKind content = page.Kind == PageKind.Section && section is not null ? section.ContentKind : page.ContentKind;
        (string? Section, PageKind Kind, ContentKind Content, string? Wanted) key = (section?.Path, page.Kind, content, page.Layout);
        if (!_found.TryGetValue(key, out TemplateSource? layout))
        {
            layout = page.Layout is { } wanted && !Exists(page, wanted) ? null : services.Library.FindLayout(FolderOf(page), NamesFor(page));
            _found.Add(key, layout);
        }

        return layout;
    }

    /// <summary>True when there is a layout of that name for the page.</summary>
    public bool Exists(Page page, string name) => services.Library.FindLayout(FolderOf(page), [name]) is not null;

    /// <summary>The top folder, whose layouts come before the general ones.</summary>
    private string? FolderOf(Page page) => services.Model.PlacementOf(page).Section?.Path.Split('/')[0];

    /// <summary>Layout names in the order in which they are looked up.</summary>
    private ImmutableArray<string> NamesFor(Page page)
    {
        ImmutableArray<string> names = page.Kind switch
        {
            PageKind.Home => ["home"],
            PageKind.Section when services.Model.PlacementOf(page).Section is { } section =>
                [$"section-{ContentKindNames.NameOf(section.ContentKind)}", "section"],
            PageKind.Section => ["section"],
            PageKind.Taxonomy => ["taxonomy"],
            PageKind.Term => ["term"],
            PageKind.Archive => ["archive"],
            _ => [ContentKindNames.NameOf(page.ContentKind)],
        };
        return page.Layout is { } wanted ? [wanted, .. names, "default"] : [.. names, "default"];
    }
}
