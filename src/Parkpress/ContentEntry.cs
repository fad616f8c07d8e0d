using Parkpress.Content.FrontMatter;

namespace Parkpress;

/// <summary>What lists tell of one Markdown file.</summary>
/// <param name="Path">Relative to the site root.</param>
/// <param name="Address">Its address below the site, decoded; the one it would have when it is withheld.</param>
/// <param name="Kind">Kind of content, as front matter names it.</param>
/// <param name="State">Whether readers see it.</param>
/// <param name="Expires">The last day or moment on the site; null for ever.</param>
internal sealed record ContentEntry(
    string Path, string Address, string Title, string Kind, ContentState State, SiteDate? Date, SiteDate? Expires)
{
    /// <summary>What the state is when neither drafts nor future pages are asked for.</summary>
    public required ContentState UsualState { get; init; }

    /// <summary>Its file below the output folder, with <c>/</c>.</summary>
    public required string OutputPath { get; init; }
}
