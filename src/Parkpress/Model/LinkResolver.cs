using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Sources;

namespace Parkpress.Model;

/// <summary>Finds what a path written in one document means: relative to its file, or from the site's root.</summary>
internal sealed class LinkResolver
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    // Not frozen: to freeze ten thousand keys takes longer than all look-ups of a build.
    private readonly Dictionary<string, Page> _byContentPath;
    private readonly Dictionary<string, Page> _byPermalink;
    private readonly FrozenDictionary<string, SourceFile> _contentFiles;
    private readonly FrozenDictionary<string, Withheld> _withheld;
    private readonly FrozenSet<string> _outputs;
    private readonly Dictionary<string, Page> _byAlias;
    private readonly Lazy<LinkSuggestions> _suggestions;

    /// <param name="pages">Every page of the site.</param>
    /// <param name="byContentPath">The page of every published document; of one whose address another page has, that other page.</param>
    /// <param name="contentFiles">Files beside the documents.</param>
    /// <param name="withheld">Documents that are not published.</param>
    /// <param name="outputs">Paths of other files of the output.</param>
    public LinkResolver(
        ImmutableArray<Page> pages,
        Dictionary<string, Page> byContentPath,
        FrozenDictionary<string, SourceFile> contentFiles,
        FrozenDictionary<string, Withheld> withheld,
        IEnumerable<string> outputs)
    {
        _byContentPath = byContentPath;
        _byPermalink = pages.ToDictionary(page => page.Permalink.Value, StringComparer.Ordinal);
        _contentFiles = contentFiles;
        _withheld = withheld;
        _outputs = outputs.ToFrozenSet(StringComparer.Ordinal);
        _byAlias = pages
            .SelectMany(page => page.FrontMatter.List(FieldCatalog.Aliases).Select(alias => (Path: alias.Value.TrimEnd('/') + "/", page)))
            .DistinctBy(pair => pair.Path, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Path, pair => pair.page, StringComparer.Ordinal);
        _suggestions = new Lazy<LinkSuggestions>(() => new LinkSuggestions(
            [.. byContentPath.Keys.Order(StringComparer.Ordinal)],
            [.. contentFiles.Keys.Order(StringComparer.Ordinal)],
            [.. pages.Select(page => page.Permalink.Value)]));
    }

    /// <summary>The page at a permalink, or null.</summary>
    public Page? FindPage(string permalink) => _byPermalink.GetValueOrDefault(permalink);

    /// <summary>What <paramref name="target"/>, written on <paramref name="from"/>, leads to.</summary>
    public LinkTarget Resolve(Page from, string target)
    {
        if (IsOutside(target))
        {
            return new OutsideTarget(target);
        }

        (string path, string? fragment) = SplitFragment(target);
        if (path.Length == 0)
        {
            return new PageTarget(from, fragment);
        }

        string decoded = Decode(path);
        if (decoded.StartsWith('/'))
        {
            return ResolveSitePath(decoded, fragment);
        }

        // A relative path means files: `../policies/2024-a.md`, `photo.jpg`. A page made by Parkpress has no file to start from.
        return Combine(FolderOf(from), decoded) is { } contentPath ? ResolveContentPath(contentPath, fragment) : new MissingTarget();
    }

    /// <summary>What <paramref name="target"/> most likely meant, a page or else a file, as one would write it on <paramref name="from"/>.</summary>
    public string? NearestDocument(Page from, string target) => Nearest(from, target, isDocument: true);

    /// <summary>The content file that <paramref name="target"/> most likely meant, as one would write it on <paramref name="from"/>.</summary>
    public string? NearestFile(Page from, string target) => Nearest(from, target, isDocument: false);

    /// <summary>The path of another page's file as one would write it on <paramref name="from"/>; its address when it has no file.</summary>
    public static string PathTo(Page from, Page page) =>
        page.Document is { } document ? RelativePath(FolderOf(from), document.ContentPath) : page.Permalink.Value;

    private string? Nearest(Page from, string target, bool isDocument)
    {
        // Addresses that were copied from a browser's address bar are often encoded once more.
        string written = Decode(Decode(SplitFragment(target).Path)).Replace('\\', '/').Trim();
        string folder = FolderOf(from);
        if (written.StartsWith('/') && isDocument && !written.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return _suggestions.Value.ForSitePath(written);
        }

        string? combined = written.StartsWith('/') ? written.TrimStart('/') : Combine(folder, written);
        return _suggestions.Value.ForRelative(folder, written, combined, isDocument, from.Document?.ContentPath) is { } found ? RelativePath(folder, found) : null;
    }

    /// <summary>True for a target that leaves the site: it has a scheme or a host.</summary>
    public static bool IsOutside(string target)
    {
        if (target.StartsWith("//", StringComparison.Ordinal))
        {
            return true;
        }

        int colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(target[0])
            && !target.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters);
    }

    /// <summary>A target without its query and fragment.</summary>
    public static string PathOf(string target) => SplitFragment(target).Path;

    private LinkTarget ResolveSitePath(string path, string? fragment)
    {
        string withSlash = path.EndsWith('/') ? path : path + "/";
        if (_byPermalink.GetValueOrDefault(path) is { } page || _byPermalink.TryGetValue(withSlash, out page))
        {
            return new PageTarget(page, fragment);
        }

        if (_contentFiles.TryGetValue(path[1..], out SourceFile? file))
        {
            return new FileTarget(file);
        }

        if (path.EndsWith(".md", StringComparison.Ordinal))
        {
            return ResolveContentPath(path[1..], fragment);
        }

        return _outputs.Contains(path) ? new OutputTarget(path) : (LinkTarget?)FindPager(withSlash) ?? (LinkTarget?)FindAlias(withSlash, fragment) ?? new MissingTarget();
    }

    private PagerTarget? FindPager(string path)
    {
        int at = path.LastIndexOf("/page/", StringComparison.Ordinal);
        return at >= 0 && int.TryParse(path.AsSpan(at + 6).TrimEnd('/'), out int number) && number > 1
            && _byPermalink.TryGetValue(path[..(at + 1)], out Page? page)
                ? new PagerTarget(page, number)
                : null;
    }

    /// <summary>An old address of a page; the link is written as if it named the page itself.</summary>
    private PageTarget? FindAlias(string path, string? fragment) =>
        _byAlias.TryGetValue(path, out Page? page) ? new PageTarget(page, fragment) { Alias = path } : null;

    private LinkTarget ResolveContentPath(string path, string? fragment)
    {
        if (_byContentPath.GetValueOrDefault(path) is { } page
            || _byContentPath.TryGetValue(path.TrimEnd('/') is "" ? "index.md" : path.TrimEnd('/') + "/index.md", out page))
        {
            return new PageTarget(page, fragment);
        }

        if (_contentFiles.TryGetValue(path, out SourceFile? file))
        {
            return new FileTarget(file);
        }

        return _withheld.TryGetValue(path, out Withheld reason) ? new WithheldTarget(path, reason) : new MissingTarget();
    }

    private static (string Path, string? Fragment) SplitFragment(string target)
    {
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        string path = hash < 0 ? target : target[..hash];
        int query = path.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? path : path[..query], hash < 0 ? null : Decode(target[(hash + 1)..]));
    }

    private static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private static string FolderOf(Page page) => page.Document is { } document ? FolderPart(document.ContentPath) : page.Permalink.Value.Trim('/');

    private static string FolderPart(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>Joins and normalises; null when the path leads above <c>content/</c>.</summary>
    private static string? Combine(string folder, string relative)
    {
        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string segment in relative.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ""))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    internal static string RelativePath(string folder, string path)
    {
        string[] from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string[] to = path.Split('/');
        int shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to[shared..]);
    }
}
