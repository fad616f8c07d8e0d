using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Sources;

namespace Parkpress.Model;

/// <summary>Finds the content files that pages show or link to as pictures.</summary>
internal static class ImageReferences
{
    /// <summary>Files that bodies, front matter and <c>site.yml</c> name, each once, by path in ordinal order.</summary>
    public static SourceFile[] Find(Site site)
    {
        var found = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (Page page in site.Pages)
        {
            foreach (LinkReference link in page.Body.Links)
            {
                Add(site.Links.Resolve(page, link.Target));
            }

            foreach (FieldValue value in page.FrontMatter.Fields)
            {
                if (value.Field.Type == FieldType.File)
                {
                    Add(site.Links.Resolve(page, (string)value.Value));
                }
            }
        }

        foreach (string? path in (string?[])[site.Config.Logo?.Value, site.Config.HomeBanner?.Value])
        {
            if (path is not null && site.ContentFiles.TryGetValue(path.TrimStart('/'), out SourceFile? file))
            {
                found[file.Path] = file;
            }
        }

        return [.. found.Values];

        void Add(LinkTarget target)
        {
            if (target is FileTarget { File: var file })
            {
                found[file.Path] = file;
            }
        }
    }
}
