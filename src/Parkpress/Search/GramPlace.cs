namespace Parkpress.Search;

/// <summary>One place at which a pair or triple stands in a unit.</summary>
/// <param name="Key">What tells it from others, never 0: of a pair its hash, of a triple its three characters.</param>
/// <param name="Hash">Where it lies in the index.</param>
/// <param name="Seen">How it stands there, as <see cref="GramState"/> tells.</param>
internal readonly record struct GramPlace(ulong Key, uint Hash, int Seen);
