namespace Parkpress.Incremental;

/// <summary>Where a <see cref="ScratchStore"/> keeps something: in memory, or at a place of its file.</summary>
internal readonly record struct ScratchPiece(byte[]? Memory, long Position, int Length);
