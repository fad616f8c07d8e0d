namespace Parkpress.Diagnostics.Rendering;

/// <summary>One underlined stretch below a line of source.</summary>
/// <param name="Start">First column, 0-based.</param>
/// <param name="End">Column behind the last one.</param>
/// <param name="Mark"><c>^</c> or <c>-</c>.</param>
/// <param name="Tone">Colour of the mark and the text.</param>
/// <param name="Text">Words beside it; empty for none.</param>
internal sealed record Underline(int Start, int End, char Mark, Tone Tone, string Text)
{
    /// <summary>True when both can stand in one row and still be told apart.</summary>
    public bool FitsBeside(Underline other) =>
        End < other.Start || Start > other.End || (Mark != other.Mark && (End == other.Start || Start == other.End));
}
