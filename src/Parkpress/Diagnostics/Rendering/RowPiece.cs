namespace Parkpress.Diagnostics.Rendering;

/// <summary>A piece of a row of an excerpt.</summary>
/// <param name="Column">Where it begins, counted from the gutter.</param>
/// <param name="Text">Plain ASCII unless it is the last piece of its row, whose width nobody needs.</param>
/// <param name="Tone">Its colour.</param>
internal readonly record struct RowPiece(int Column, string Text, Tone Tone);
