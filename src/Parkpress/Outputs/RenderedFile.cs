using Parkpress.Incremental;

namespace Parkpress.Outputs;

/// <summary>What became of one planned file.</summary>
/// <param name="Entry">For the manifest.</param>
/// <param name="IsWritten">False when the file of an earlier build stays.</param>
/// <param name="IsMade">False when it was not even rendered, for nothing that it depends on has changed.</param>
internal sealed record RenderedFile(ManifestEntry Entry, bool IsWritten, bool IsMade);
