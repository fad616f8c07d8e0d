using Parkpress.Diagnostics;

namespace Parkpress.Checks;

/// <summary>One place that names a tag or category.</summary>
/// <param name="Parent">The category above, folded; empty at the top and for tags.</param>
/// <param name="Spelling">As written there.</param>
/// <param name="Path">File that names it.</param>
/// <param name="Span">Where in that file.</param>
internal readonly record struct TermUse(string Parent, string Spelling, string Path, TextSpan Span)
{
    public Label Place => new(Path, Span);
}
