using Parkpress.Diagnostics;

namespace Parkpress.Assets.Minify;

/// <summary>The first place that a minifier does not understand.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="Message">What it expected there.</param>
internal sealed record SyntaxProblem(int Line, int Column, LocalText Message);
