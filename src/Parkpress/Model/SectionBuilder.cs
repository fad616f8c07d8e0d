using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Text;

namespace Parkpress.Model;

/// <summary>Builds the tree of sections.</summary>
internal static class SectionBuilder
{
    /// <summary>Index pages for top-level folders that have none.</summary>
    public static IEnumerable<Page> MakeMissingIndexes(IReadOnlyCollection<Page> pages, SlugStyle style)
    {
        var existing = pages.Where(page => page.Kind == PageKind.Section).Select(page => FolderOf(page)!).ToHashSet(StringComparer.Ordinal);
        return TopFolders(pages)
            .Where(folder => !existing.Contains(folder))
            .Select(folder => BuiltInPages.Make(PageKind.Section, Permalink.FromSource($"{folder}/index.md", slug: null, style), FolderConventions.TitleOf(folder)));
    }

    /// <summary>The sections, parents before children.</summary>
    public static ImmutableArray<Section> Build(ImmutableArray<Page> pages, int pageSize, SlugStyle style)
    {
        var indexes = new SortedDictionary<string, Page>(StringComparer.Ordinal);
        foreach (Page page in pages.Where(page => page.Kind == PageKind.Section))
        {
            // A section without a file is a top-level folder; find its name again from a page in it.
            string? folder = FolderOf(page) ?? pages.Select(FolderOf).OfType<string>().Select(path => path.Split('/')[0])
                .FirstOrDefault(path => Permalink.FromSource($"{path}/index.md", slug: null, style) == page.Permalink);
            if (folder is not null)
            {
                indexes[folder] = page;
            }
        }

        Dictionary<string, List<Page>> byFolder = ListByFolder(pages, indexes.Keys);
        var sections = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach ((string folder, Page index) in indexes)
        {
            Section? parent = SelfAndParents(folder).Skip(1).Select(path => sections.GetValueOrDefault(path)).FirstOrDefault(section => section is not null);
            sections.Add(folder, new Section(folder, index, parent, Sort(byFolder[folder], index), index.FrontMatter.Number(FieldCatalog.Paginate) is > 0 and int size ? size : pageSize));
        }

        return [.. sections.Values];
    }

    /// <summary>The pages in each of these folders and below, in their order.</summary>
    private static Dictionary<string, List<Page>> ListByFolder(ImmutableArray<Page> pages, IEnumerable<string> folders)
    {
        var byFolder = folders.ToDictionary(folder => folder, _ => new List<Page>(), StringComparer.Ordinal);
        // Few folders hold many pages.
        var listsOf = new Dictionary<string, List<Page>[]>(StringComparer.Ordinal);
        Dictionary<string, List<Page>[]>.AlternateLookup<ReadOnlySpan<char>> known = listsOf.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Page page in pages)
        {
            if (page is not { Kind: PageKind.Page, Document.ContentPath: { } path })
            {
                continue;
            }

            ReadOnlySpan<char> folder = path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));
            if (!known.TryGetValue(folder, out List<Page>[]? lists))
            {
                lists = [.. SelfAndParents(folder.ToString()).Where(byFolder.ContainsKey).Select(name => byFolder[name])];
                known[folder] = lists;
            }

            foreach (List<Page> list in lists)
            {
                list.Add(page);
            }
        }

        return byFolder;
    }

    /// <summary>The folders at the top that hold pages, each once, in the order of the pages.</summary>
    private static IEnumerable<string> TopFolders(IEnumerable<Page> pages)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = found.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Page page in pages)
        {
            string path = page.Document!.ContentPath;
            int slash = path.IndexOf('/', StringComparison.Ordinal);
            if (page.Kind == PageKind.Page && slash > 0 && known.Add(path.AsSpan(0, slash)))
            {
                yield return path[..slash];
            }
        }
    }

    private static ImmutableArray<Page> Sort(IEnumerable<Page> pages, Page index) => index.FrontMatter.Text(FieldCatalog.Sort) switch
    {
        "weight" => [.. pages.Order(Comparer<Page>.Create(PageOrder.ByWeight))],
        // The key of a title costs more than many comparisons.
        "title" => [.. pages.OrderBy(page => NaturalOrder.SortKey(page.Title), StringComparer.Ordinal).ThenBy(page => page, Comparer<Page>.Create(PageOrder.ByWeight))],
        _ => [.. pages.Order(Comparer<Page>.Create(PageOrder.ByPinnedDate))],
    };

    /// <summary>Folder of the page's file below <c>content/</c>; null for pages without one.</summary>
    private static string? FolderOf(Page page)
    {
        string? path = page.Document?.ContentPath;
        return path is null ? null : path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
    }

    private static IEnumerable<string> SelfAndParents(string folder)
    {
        while (folder.Length > 0)
        {
            yield return folder;
            folder = folder.LastIndexOf('/') is > 0 and var slash ? folder[..slash] : "";
        }
    }
}
