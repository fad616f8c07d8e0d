using System.Collections.Immutable;

namespace Parkpress.Model;

/// <summary>Where a page stands among the others.</summary>
internal sealed record Placement
{
    public static Placement None { get; } = new();

    /// <summary>The innermost section that holds the page, or that the page lists.</summary>
    public Section? Section { get; init; }

    /// <summary>Pages from the home page down to the parent, for the breadcrumb.</summary>
    public ImmutableArray<Page> Ancestors { get; init; } = [];

    /// <summary>What a list page lists; empty for others.</summary>
    public ImmutableArray<Page> Listed { get; init; } = [];

    /// <summary>Items on a list page; 0 when the page does not list.</summary>
    public int PageSize { get; init; }

    public Page? Newer { get; init; }

    public Page? Older { get; init; }

    /// <summary>The list page that holds this page, pager number included.</summary>
    public Permalink? ListPermalink { get; init; }

    public ImmutableArray<Term> Categories { get; init; } = [];

    public ImmutableArray<Term> Tags { get; init; } = [];

    public Term? Term { get; init; }

    public Taxonomy? Taxonomy { get; init; }

    public ArchivePeriod? Period { get; init; }
}
