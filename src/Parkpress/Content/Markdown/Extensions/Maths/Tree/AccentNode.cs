namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>A mark over or under something.</summary>
internal sealed record AccentNode(MathsNode Base, string Mark, bool IsBelow, bool IsStretched) : MathsNode;
