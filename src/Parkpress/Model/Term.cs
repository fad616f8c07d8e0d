using System.Collections.Immutable;

namespace Parkpress.Model;

/// <summary>One category or tag.</summary>
/// <param name="Key">Identity: parent and name, folded for case and width.</param>
/// <param name="Name">As shown.</param>
/// <param name="Description">From the data file; null when none.</param>
/// <param name="Index">The page that lists its pages.</param>
/// <param name="Children">Terms one level down, in display order.</param>
/// <param name="Pages">Pages of the term and of its children, newest first.</param>
internal sealed record Term(
    string Key, string Name, string? Description, Page Index, ImmutableArray<Term> Children, ImmutableArray<Page> Pages);
