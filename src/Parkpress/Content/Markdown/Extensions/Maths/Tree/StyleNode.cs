namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>The rest of a row in the size of a block, or of a line.</summary>
internal sealed record StyleNode(MathsNode Inner, bool IsDisplayStyle) : MathsNode;
