namespace Parkpress.Diagnostics.Rendering;

/// <summary>A character with its marks, as a terminal shows it.</summary>
/// <param name="Span">The source it stands for.</param>
/// <param name="Text">What to print; free of anything a terminal would obey.</param>
/// <param name="Column">0-based column within the line.</param>
/// <param name="Width">Columns taken.</param>
internal readonly record struct Glyph(TextSpan Span, string Text, int Column, int Width)
{
    /// <summary>The column behind it.</summary>
    public int EndColumn => Column + Width;
}
