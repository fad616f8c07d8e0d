using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>One file of the index.</summary>
/// <param name="Path">Below the index's folder, with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Content">Fingerprint of its bytes.</param>
internal sealed record SearchFile(string Path, int Length, Fingerprint Content);
