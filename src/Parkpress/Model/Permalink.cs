using Parkpress.Text;

namespace Parkpress.Model;

/// <summary>The address of a page below the site, decoded: <c>/news/2022/武汉/</c>. Ends with <c>/</c> or an extension.</summary>
/// <param name="Value">Begins with <c>/</c>; no empty, <c>.</c> or <c>..</c> segments.</param>
internal readonly record struct Permalink(string Value)
{
    public static Permalink Home { get; } = new("/");

    /// <summary>The address that follows from where a file lies: folders and the name's slug.</summary>
    /// <param name="contentPath">Path below <c>content/</c>, such as <c>news/2022/2022-11-29-a.md</c>.</param>
    /// <param name="slug">The last segment; null for an <c>index.md</c>.</param>
    /// <param name="style">How folder names become segments.</param>
    public static Permalink FromSource(string contentPath, string? slug, SlugStyle style)
    {
        string[] segments = contentPath.Split('/');
        IEnumerable<string> folders = segments[..^1].Select(segment => Slug.FromText(segment, style)).Where(segment => segment.Length > 0);
        return FromSegments(slug is null ? folders : folders.Append(slug));
    }

    /// <summary><c>/a/b/</c> of <c>a</c> and <c>b</c>.</summary>
    public static Permalink FromSegments(IEnumerable<string> segments)
    {
        string joined = string.Join('/', segments);
        return new Permalink(joined.Length == 0 ? "/" : $"/{joined}/");
    }

    /// <summary>The address as an author wrote it: a missing final slash is added unless the last segment has an extension.</summary>
    public static Permalink FromAuthor(string path)
    {
        bool isFile = path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal);
        return new Permalink(isFile || path.EndsWith('/') ? path : path + "/");
    }

    /// <summary>The address of list page <paramref name="number"/>; the first is the page itself.</summary>
    public Permalink Pager(int number) => number <= 1 ? this : new Permalink($"{Value}page/{number}/");

    /// <summary>The file that holds the page below the output folder.</summary>
    public string OutputPath => Value.EndsWith('/') ? Value[1..] + "index.html" : Value[1..];

    /// <summary>Two addresses with the same key cannot live side by side on every file system.</summary>
    public string CollisionKey => TextFolding.Fold(OutputPath);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
