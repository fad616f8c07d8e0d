using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;
using Parkpress.Content.Markdown.Extensions.Nesting;

namespace Parkpress.Content.Markdown.Extensions.Containers;

/// <summary>
/// Reads <c>:::</c> containers. An end belongs to the innermost container that it fits; Markdig gives it to the
/// outermost, which leaves authors who nest two of them with an end too many.
/// </summary>
internal sealed class NestedContainerParser : CustomContainerParser
{
    // Sixteen thousand of them inside each other took seconds, for each line goes through all that are open.
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.CurrentChar == ':' && BlockDepth.IsReached(processor) ? BlockState.None : base.TryOpen(processor);

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        int closing = CountClosing(processor);
        if (closing < ((CustomContainer)block).OpeningFencedCharCount || !IsForInnerContainer(processor, (CustomContainer)block, closing))
        {
            return base.TryContinue(processor, block);
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    // Number of colons on a line of nothing else; 0 for every other line.
    private static int CountClosing(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentChar != ':')
        {
            return 0;
        }

        ReadOnlySpan<char> line = processor.Line.AsSpan().TrimEnd();
        return line.ContainsAnyExcept(':') ? 0 : line.Length;
    }

    private static bool IsForInnerContainer(BlockProcessor processor, CustomContainer outer, int closing)
    {
        Block? inner = outer.LastChild;
        while (inner is not null and not (ListBlock or QuoteBlock) && processor.IsOpen(inner))
        {
            if (inner is CustomContainer container && container.OpeningFencedCharCount <= closing)
            {
                return true;
            }

            inner = (inner as ContainerBlock)?.LastChild;
        }

        return false;
    }
}
