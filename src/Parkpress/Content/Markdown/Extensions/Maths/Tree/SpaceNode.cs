namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>A gap; the width as CSS writes it.</summary>
internal sealed record SpaceNode(string Width) : MathsNode;
