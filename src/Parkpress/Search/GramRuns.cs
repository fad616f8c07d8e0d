using Parkpress.Incremental;

namespace Parkpress.Search;

/// <summary>Runs of a block, put aside.</summary>
/// <param name="Piece">The runs as <see cref="GramTable.WriteRuns"/> wrote them.</param>
/// <param name="Starts">Where each part begins, and the end.</param>
internal sealed record GramRuns(ScratchPiece Piece, int[] Starts)
{
    public static GramRuns None { get; } = new(default, new int[GramTable.Parts + 1]);
}
