namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>Something between delimiters that grow with it; an empty delimiter is not shown.</summary>
internal sealed record FencedNode(string Left, MathsNode Inner, string Right) : MathsNode;
