using Parkpress.Content.FrontMatter;

namespace Parkpress.Content;

/// <summary>One parsed Markdown file; it has no place on the site yet.</summary>
/// <param name="Path">Path relative to the site root, such as <c>content/news/a.md</c>.</param>
/// <param name="FrontMatter">As written.</param>
/// <param name="Body">The parsed Markdown.</param>
internal sealed record Document(string Path, RawFrontMatter FrontMatter, Body Body)
{
    /// <summary>Path below <c>content/</c>.</summary>
    public string ContentPath => Path["content/".Length..];
}
