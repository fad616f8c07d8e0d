using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Text;

namespace Parkpress.Model;

/// <summary>Finds what a path that leads nowhere was meant to be. Known slips come first: they are sure, and looked up by key.</summary>
/// <param name="documents">Content paths of the published documents.</param>
/// <param name="files">Content paths of the files beside them.</param>
/// <param name="permalinks">Addresses of all pages.</param>
internal sealed class LinkSuggestions(ImmutableArray<string> documents, ImmutableArray<string> files, ImmutableArray<string> permalinks)
{
    // After so many guesses the site is broken as a whole, and more of them would only take time.
    private const int MaximumGuesses = 200;

    // Folders for every day hold a file `1.md` each; which of thousands was meant, nobody can tell.
    private const int MaximumCandidates = 200;

    private readonly Lazy<FrozenDictionary<string, string>> _permalinks = new(() => ByKey(permalinks, TextFolding.Fold));
    private readonly Lazy<FrozenDictionary<string, string>> _paths = new(() => ByKey([.. documents, .. files], TextFolding.Fold));
    private readonly Lazy<ILookup<string, string>> _byName = new(() => documents.Concat(files)
        .Where(path => NameOf(path) != "index.md")
        .SelectMany(path => NamesOf(NameOf(path)).Select(name => (name, path)))
        .ToLookup(pair => pair.name, pair => pair.path, StringComparer.Ordinal));

    private int _guesses;

    /// <summary>The address of the page that <paramref name="path"/>, which begins with a slash, was meant to be; or null.</summary>
    public string? ForSitePath(string path)
    {
        string plain = WithoutExtension(path).TrimEnd('/') + "/";
        string? sure = _permalinks.Value.GetValueOrDefault(TextFolding.Fold(path)) ?? _permalinks.Value.GetValueOrDefault(TextFolding.Fold(plain));
        return sure ?? Guess(path.EndsWith('/') ? path : path + "/", permalinks);
    }

    /// <summary>The content path that a path relative to <paramref name="folder"/> was meant to be; or null.</summary>
    /// <param name="folder">Where the path starts from.</param>
    /// <param name="written">The path as it was written, decoded.</param>
    /// <param name="combined">The same from <c>content/</c> on; null when it leads above that.</param>
    /// <param name="isDocument">Pages come first; otherwise only files count.</param>
    /// <param name="self">The page that asks, which no link was meant to lead to.</param>
    public string? ForRelative(string folder, string written, string? combined, bool isDocument, string? self)
    {
        string name = NameOf(written.TrimEnd('/'));
        return (combined is null ? null : Slip(combined, isDocument))
            ?? Nearest(folder, NamesOf(name).SelectMany(key => _byName.Value[key]).Where(path => path != self && (isDocument || !path.EndsWith(".md", StringComparison.Ordinal))))
            ?? (isDocument ? GuessDocument(folder, name, self) : combined is null ? null : Guess(combined, files));
    }

    /// <summary>The right path but for case, width, a missing <c>.md</c> or the extension of an older site.</summary>
    private string? Slip(string combined, bool isDocument)
    {
        string[] candidates = isDocument ? [combined, combined + ".md", WithoutExtension(combined) + ".md", WithoutExtension(combined) + "/index.md"] : [combined];
        return candidates.Select(path => _paths.Value.GetValueOrDefault(TextFolding.Fold(path))).FirstOrDefault(path => path is not null);
    }

    private string? GuessDocument(string folder, string name, string? self)
    {
        IEnumerable<string> others = documents.Where(path => path != self);
        string? nearest = Guess(name, others.Select(NameOf).Where(known => known != "index.md"));
        return nearest is null ? null : Nearest(folder, others.Where(path => NameOf(path) == nearest));
    }

    private string? Guess(string name, IEnumerable<string> known) => ++_guesses > MaximumGuesses ? null : NearestName.Find(name, known.Distinct(StringComparer.Ordinal));

    /// <summary>The path with the fewest steps from <paramref name="folder"/>.</summary>
    private static string? Nearest(string folder, IEnumerable<string> paths) =>
        paths.Take(MaximumCandidates).OrderBy(path => Distance(folder, path)).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault();

    private static int Distance(string folder, string path)
    {
        string[] from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string[] to = path.Split('/')[..^1];
        int shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return from.Length + to.Length - 2 * shared;
    }

    /// <summary>Names by which a file may be called: in full, without its date, and for a document with any extension.</summary>
    private static IEnumerable<string> NamesOf(string name)
    {
        string folded = TextFolding.Fold(name);
        string plain = folded.Length > 11 && folded[4] == '-' && folded[7] == '-' && char.IsAsciiDigit(folded[0]) ? folded[11..] : folded;
        string[] names = [folded, plain];
        return names.Concat(names.Where(IsDocumentName).Select(known => WithoutExtension(known) + ".md")).Where(known => known is not ("" or ".md")).Distinct(StringComparer.Ordinal);
    }

    private static bool IsDocumentName(string name) => System.IO.Path.GetExtension(name) is "" or ".md" or ".html" or ".htm" or ".markdown";

    private static string WithoutExtension(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() is ".md" or ".html" or ".htm" or ".markdown" or ".shtml"
        ? path[..path.LastIndexOf('.')]
        : path;

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static FrozenDictionary<string, string> ByKey(IEnumerable<string> paths, Func<string, string> key) =>
        paths.DistinctBy(key, StringComparer.Ordinal).ToFrozenDictionary(key, StringComparer.Ordinal);
}
