namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>A root; square when <paramref name="Index"/> is null.</summary>
internal sealed record RootNode(MathsNode Radicand, MathsNode? Index) : MathsNode;
