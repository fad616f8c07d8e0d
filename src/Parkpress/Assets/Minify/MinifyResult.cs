namespace Parkpress.Assets.Minify;

/// <summary>What became of a style sheet or a script.</summary>
/// <param name="Text">The text to publish: minified, or as it was written when there is a problem.</param>
/// <param name="Problem">Why it was not minified; null when it was.</param>
internal sealed record MinifyResult(string Text, SyntaxProblem? Problem);
