using Markdig.Parsers;

namespace Parkpress.Content.Markdown.Extensions.Nesting;

/// <summary>Markdig's parser of lists, up to a depth.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        BlockDepth.IsReached(processor) ? BlockState.None : base.TryOpen(processor);
}
