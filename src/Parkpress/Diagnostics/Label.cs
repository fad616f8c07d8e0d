namespace Parkpress.Diagnostics;

/// <summary>One underlined span of a source file with a few words beside it.</summary>
/// <param name="Path">File, relative to the site root.</param>
/// <param name="Span">What to underline.</param>
/// <param name="Text">A few words; empty for none.</param>
public sealed record Label(string Path, TextSpan Span, LocalText Text = default);
