using Parkpress.Content.Markdown.Extensions.Maths.Tree;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>One formula as read.</summary>
/// <param name="Source">Its TeX, without the dollar signs.</param>
/// <param name="Tree">Null when it cannot be shown as a formula.</param>
internal sealed record Formula(string Source, MathsNode? Tree)
{
    /// <summary>What a reader reads, as one line.</summary>
    public string Text => Tree is null ? Source : LinearText.Of(Tree);
}
