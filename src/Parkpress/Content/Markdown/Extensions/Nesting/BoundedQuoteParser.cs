using Markdig.Parsers;

namespace Parkpress.Content.Markdown.Extensions.Nesting;

/// <summary>Markdig's parser of quotes, up to a depth.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        BlockDepth.IsReached(processor) ? BlockState.None : base.TryOpen(processor);
}
