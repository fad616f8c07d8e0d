using System.Text.RegularExpressions;

namespace Parkpress.Publishing;

/// <summary>How long others may keep a file, by a name that docs/deploy/headers.md gives a header for.</summary>
internal static partial class CacheClass
{
    /// <summary><c>immutable</c> for names with a fingerprint, <c>index</c> for parts of the search index, <c>worker</c> for the service worker, <c>page</c> for all else.</summary>
    /// <param name="path">Below the output folder, with <c>/</c>.</param>
    public static string Of(string path) =>
        path == "sw.js" ? "worker"
        : path.StartsWith("search/index/", StringComparison.Ordinal) ? "index"
        : FingerprintedName().IsMatch(path) ? "immutable"
        : "page";

    // `site.3f2a9c1d.css`, `photo.1a2b3c4d-960.webp`.
    [GeneratedRegex(@"\.[0-9a-f]{8}(-[0-9]+)?\.[0-9A-Za-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex FingerprintedName();
}
