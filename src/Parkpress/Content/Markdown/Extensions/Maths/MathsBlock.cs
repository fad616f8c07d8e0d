using Markdig.Parsers;
using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>A formula on lines of its own, between <c>$$</c> and <c>$$</c>.</summary>
internal sealed class MathsBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>Set once its end was met.</summary>
    public bool IsClosed { get; set; }
}
