using Parkpress.Content.FrontMatter;
using Parkpress.Incremental;

namespace Parkpress.Content;

/// <summary>One parsed Markdown file; it has no place on the site yet. The bulk of its body is kept elsewhere, see <see cref="Storage.BodyLibrary"/>.</summary>
/// <param name="Path">Path relative to the site root, such as <c>content/news/a.md</c>.</param>
/// <param name="FrontMatter">As written.</param>
/// <param name="Body">What is known of the parsed Markdown.</param>
internal sealed record Document(string Path, RawFrontMatter FrontMatter, BodyOutline Body)
{
    /// <summary>Path below <c>content/</c>.</summary>
    public string ContentPath { get; } = Path["content/".Length..];

    /// <summary>Of the file's bytes.</summary>
    public Fingerprint Source { get; init; }

    /// <summary>Of all that lists and other pages may show of it: front matter, summary and first heading, without their places in the file.</summary>
    public Fingerprint Face { get; init; }

    /// <summary>Where the bulk of the body is kept.</summary>
    public BlobPlace BodyPlace { get; init; }
}
