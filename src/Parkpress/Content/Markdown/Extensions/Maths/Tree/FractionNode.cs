namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>One above the other.</summary>
/// <param name="IsDisplayStyle">True for large, false for small, null for what the place asks for.</param>
internal sealed record FractionNode(MathsNode Numerator, MathsNode Denominator, bool HasLine = true, bool? IsDisplayStyle = null) : MathsNode;
