namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>Words in a formula.</summary>
internal sealed record TextNode(string Text) : MathsNode;
