namespace Parkpress.Search;

/// <summary>What a run left.</summary>
/// <param name="Files">All files of the index in ordinal order of their paths, whether they have changed or not.</param>
/// <param name="State">What the next run may begin with.</param>
/// <param name="WasUpdated">True when only what had changed was written anew.</param>
internal sealed record SearchResult(IReadOnlyList<SearchFile> Files, SearchState State, bool WasUpdated);
