using System.Collections.Immutable;

namespace Parkpress.Content.Markdown.Extensions.Maths.Tree;

/// <summary>Pieces beside each other.</summary>
internal sealed record RowNode(ImmutableArray<MathsNode> Items) : MathsNode
{
    public static RowNode Empty { get; } = new([]);
}
