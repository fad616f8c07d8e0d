namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>Something that takes its room and is not seen.</summary>
internal sealed record PhantomNode(MathsNode Inner) : MathsNode;
