namespace Parkpress.Diagnostics.Rendering;

/// <summary>How findings are laid out for a terminal.</summary>
public sealed record TextRenderOptions
{
    /// <summary>
    /// Columns to which lines of source are cut, gutter included; values under 40 count as 40. Messages and labels are
    /// left to the terminal to wrap, so that a log can be searched for them.
    /// </summary>
    public int Width { get; init; } = 100;

    /// <summary>Colours or none.</summary>
    public AnsiStyle Style { get; init; } = AnsiStyle.Plain;

    /// <summary>True to end each finding with the command that explains its rule.</summary>
    public bool ShowsExplainHint { get; init; }
}
