using Parkpress.Content;
using Parkpress.Content.FrontMatter;

namespace Parkpress.Model;

/// <summary>One page with its own address. What it shares with others is in its <see cref="Placement"/>.</summary>
internal sealed record Page
{
    /// <summary>Index into <see cref="Site.Pages"/>.</summary>
    public required int Id { get; init; }

    public required PageKind Kind { get; init; }

    public required ContentKind ContentKind { get; init; }

    public required Permalink Permalink { get; init; }

    public required string Title { get; init; }

    /// <summary>The file that made the page; null for pages that Parkpress makes itself.</summary>
    public Document? Document { get; init; }

    /// <summary>Front matter with the folder's defaults.</summary>
    public RawFrontMatter FrontMatter { get; init; } = RawFrontMatter.Empty;

    public SiteDate? Date { get; init; }

    public SiteDate? Updated { get; init; }

    /// <summary>Name of the layout asked for in front matter, or that of a page made by Parkpress; null for the kind's own.</summary>
    public string? Layout { get; init; }

    public int Weight { get; init; }

    public bool IsPinned { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Hits so far; null when unknown.</summary>
    public int? Views { get; init; }

    public BodyOutline Body => Document?.Body ?? BodyOutline.Empty;

    /// <summary>Where findings about the page point; the permalink for pages without a file.</summary>
    public string SourcePath => Document?.Path ?? Permalink.Value;

    /// <summary>True for a page that search engines and the site map should know.</summary>
    public bool IsIndexable => Layout != "404";

    /// <summary>The last change that is known: update, else publication.</summary>
    public SiteDate? LastModified => Updated ?? Date;
}
