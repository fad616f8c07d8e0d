namespace Parkpress.Sources;

/// <summary>One file below the site root, as it was when the tree was scanned.</summary>
/// <param name="Path">Path relative to the site root, with <c>/</c>; its first segment tells the area.</param>
/// <param name="Length">Size in bytes.</param>
public sealed record SourceFile(string Path, long Length)
{
    /// <summary>The last segment of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder part of the path without a trailing slash; empty at the root.</summary>
    public string Folder => Path.LastIndexOf('/') is > 0 and var slash ? Path[..slash] : "";

    /// <summary>Extension in lower case with its dot; empty when there is none.</summary>
    public string Extension => IsMarkdown ? ".md" : System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>When the file was last written, in ticks of universal time; 0 for files that are part of Parkpress.</summary>
    internal long Modified { get; init; }

    /// <summary>True for a file of the theme that is part of Parkpress.</summary>
    internal bool IsBuiltIn { get; init; }

    /// <summary>True for pixels, of which no line can be shown; SVG is text.</summary>
    internal bool IsPicture => Extension is ".jpg" or ".jpeg" or ".jfif" or ".png" or ".webp" or ".gif" or ".avif";

    private bool IsMarkdown => Path.EndsWith(".md", StringComparison.Ordinal);
}
