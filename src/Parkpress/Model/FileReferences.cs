using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Sources.Yaml;

namespace Parkpress.Model;

/// <summary>Finds the content files that pages show or link to.</summary>
internal static class FileReferences
{
    /// <summary>Files that bodies, front matter and <c>site.yml</c> name, each once, by path in ordinal order.</summary>
    public static FileReference[] Find(Site site)
    {
        var found = new SortedDictionary<string, FileReference>(StringComparer.Ordinal);
        foreach (Page page in site.Pages)
        {
            Add(found, site, page);
        }

        foreach (YamlScalar? picture in (YamlScalar?[])[site.Config.Logo, site.Config.HomeBanner])
        {
            if (picture is not null && site.ContentFiles.TryGetValue(picture.Value.TrimStart('/'), out SourceFile? file))
            {
                Add(found, file, new Label(SourceTree.ConfigPath, picture.Span), isShown: true);
            }
        }

        return [.. found.Values];
    }

    /// <summary>Paths of the files that the pages name which are not published yet, or no more.</summary>
    public static IEnumerable<string> OfWithheld(Site site)
    {
        var found = new SortedDictionary<string, FileReference>(StringComparer.Ordinal);
        foreach ((Page page, _) in site.WithheldPages)
        {
            Add(found, site, page);
        }

        return found.Keys;
    }

    private static void Add(SortedDictionary<string, FileReference> found, Site site, Page page)
    {
        foreach (LinkReference link in page.Body.Links)
        {
            if (site.Links.Resolve(page, link.Target) is FileTarget { File: var file })
            {
                Add(found, file, new Label(page.SourcePath, link.Span), link.Kind == LinkKind.Image);
            }
        }

        foreach (FieldValue value in page.FrontMatter.Fields)
        {
            if (value.Field.Type == FieldType.File && site.Links.Resolve(page, (string)value.Value) is FileTarget { File: var file })
            {
                Add(found, file, value.Label(), isShown: true);
            }
        }
    }

    private static void Add(SortedDictionary<string, FileReference> found, SourceFile file, Label place, bool isShown)
    {
        FileReference known = found.GetValueOrDefault(file.Path) ?? new FileReference(file, place, Shown: null);
        found[file.Path] = isShown && known.Shown is null ? known with { Shown = place } : known;
    }
}
