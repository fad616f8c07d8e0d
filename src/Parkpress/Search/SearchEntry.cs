using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>One page of the index, told apart without reading it.</summary>
/// <param name="Key">Its site path; no two pages share one.</param>
/// <param name="Content">Fingerprint of everything in its <see cref="SearchDocument"/>.</param>
internal sealed record SearchEntry(string Key, Fingerprint Content);
