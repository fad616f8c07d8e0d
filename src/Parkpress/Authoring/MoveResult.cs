using System.Collections.Immutable;

namespace Parkpress.Authoring;

/// <summary>What a move did.</summary>
/// <param name="Files">Old and new paths, relative to the root.</param>
/// <param name="Addresses">Old and new addresses of pages; the old ones lead on.</param>
/// <param name="MendedLinks">Number of links that were rewritten.</param>
/// <param name="Unmended">Places, as <c>path:line:column</c>, of links that somebody has to look at.</param>
internal sealed record MoveResult(
    ImmutableArray<(string From, string To)> Files, ImmutableArray<(string Old, string New)> Addresses, int MendedLinks, ImmutableArray<string> Unmended);
