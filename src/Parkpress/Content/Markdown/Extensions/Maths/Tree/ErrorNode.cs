namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>What could not be read, shown as it was written.</summary>
internal sealed record ErrorNode(string Source) : MathsNode;
