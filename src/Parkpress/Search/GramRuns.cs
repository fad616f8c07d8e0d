using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Runs of a block or a part of one, put aside.</summary>
/// <param name="Piece">The runs as <see cref="GramSorter.WriteRuns"/> wrote them.</param>
/// <param name="Starts">Where each part of all hashes begins, and the end.</param>
/// <param name="UnitsBefore">Units of the block before the first one that these runs count.</param>
internal sealed record GramRuns(ScratchPiece Piece, int[] Starts, int UnitsBefore);
