using Parkpress.Content;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Model;

/// <summary>Defaults that a folder's <c>index.md</c> hands down to everything below; the nearest folder wins.</summary>
internal sealed class CascadeResolver
{
    private readonly Dictionary<string, RawFrontMatter> _byFolder = new(StringComparer.Ordinal);

    public CascadeResolver(IEnumerable<Document> documents)
    {
        foreach (Document document in documents)
        {
            if (IsIndex(document.ContentPath) && document.FrontMatter.Find(FieldCatalog.Cascade)?.Value is RawFrontMatter cascade)
            {
                _byFolder[FolderOf(document.ContentPath)] = cascade;
            }
        }
    }

    /// <summary>The document's front matter with what its folders hand down. An <c>index.md</c> does not inherit from itself.</summary>
    public RawFrontMatter Resolve(Document document)
    {
        RawFrontMatter fields = document.FrontMatter;
        if (_byFolder.Count == 0)
        {
            return fields;
        }

        string? folder = FolderOf(document.ContentPath);
        if (IsIndex(document.ContentPath))
        {
            folder = ParentOf(folder);
        }

        for (; folder is not null; folder = ParentOf(folder))
        {
            if (_byFolder.TryGetValue(folder, out RawFrontMatter? cascade))
            {
                fields = fields.WithDefaults(cascade);
            }
        }

        return fields;
    }

    private static bool IsIndex(string path) => path == "index.md" || path.EndsWith("/index.md", StringComparison.Ordinal);

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static string? ParentOf(string folder) => folder.Length == 0 ? null : FolderOf(folder);
}
