namespace Parkpress.Incremental;

/// <summary>Where a <see cref="BlobStore"/> keeps something.</summary>
/// <param name="Offset">In bytes.</param>
/// <param name="Length">In bytes; 0 for nothing.</param>
internal readonly record struct BlobPlace(long Offset, int Length);
