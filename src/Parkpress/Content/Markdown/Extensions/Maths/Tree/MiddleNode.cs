namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>A delimiter inside a <see cref="FencedNode"/> that grows as the outer ones do.</summary>
internal sealed record MiddleNode(string Text) : MathsNode;
