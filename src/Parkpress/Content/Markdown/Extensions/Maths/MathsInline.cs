using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>A formula inside a line.</summary>
internal sealed class MathsInline(Formula formula, bool isBlock) : LeafInline
{
    public Formula Formula { get; } = formula;

    /// <summary>Between two dollar signs on each side: it stands on a line of its own.</summary>
    public bool IsBlock { get; } = isBlock;
}
