using Parkpress.Incremental;

namespace Parkpress.Assets;

/// <summary>Puts the fingerprint of a file's content into its name, so that browsers may keep the file for good.</summary>
internal static class FingerprintedName
{
    /// <summary>
    /// The path with the fingerprint's 8 digits before the last extension: <c>css/site.min.css</c> becomes
    /// <c>css/site.min.3f2a9c1d.css</c>. They go to the end of a name without an extension, or whose only dot comes first.
    /// </summary>
    public static string Insert(string path, Fingerprint fingerprint)
    {
        int nameStart = path.LastIndexOf('/') + 1;
        int dot = path.LastIndexOf('.');
        return dot > nameStart
            ? $"{path.AsSpan(0, dot)}.{fingerprint.Short}{path.AsSpan(dot)}"
            : $"{path}.{fingerprint.Short}";
    }
}
