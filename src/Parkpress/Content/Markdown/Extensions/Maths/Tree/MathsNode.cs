namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>A piece of a formula.</summary>
internal abstract record MathsNode;
