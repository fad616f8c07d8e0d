using System.Collections.Immutable;

namespace Parkpress.Model;

/// <summary>A way of grouping pages: categories (two levels) or tags (one).</summary>
/// <param name="Index">The page that lists the terms.</param>
/// <param name="Terms">Top-level terms in display order; children are within them.</param>
internal sealed record Taxonomy(Page Index, ImmutableArray<Term> Terms);
