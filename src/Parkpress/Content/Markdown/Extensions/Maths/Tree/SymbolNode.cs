namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>A letter, number, operator or name.</summary>
/// <param name="Text">The characters to show.</param>
/// <param name="Class">What it is to its neighbours.</param>
/// <param name="IsUpright">A single letter that is not to be slanted.</param>
/// <param name="SizeInHundredths">Height of an enlarged delimiter in 1/100 em; 0 for the usual one.</param>
internal sealed record SymbolNode(string Text, SymbolClass Class, bool IsUpright = false, int SizeInHundredths = 0) : MathsNode;
