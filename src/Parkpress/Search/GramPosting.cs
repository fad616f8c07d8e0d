namespace Parkpress.Search;

/// <summary>One unit of a list.</summary>
internal readonly record struct GramPosting(int Unit, MatchClass Match);
