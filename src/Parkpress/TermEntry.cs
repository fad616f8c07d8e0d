using System.Collections.Immutable;

namespace Parkpress;

/// <summary>What lists tell of a category or tag.</summary>
/// <param name="Address">Of the page that lists its pages.</param>
/// <param name="Count">Published pages, those of its children included.</param>
internal sealed record TermEntry(string Name, string Address, int Count, ImmutableArray<TermEntry> Children);
