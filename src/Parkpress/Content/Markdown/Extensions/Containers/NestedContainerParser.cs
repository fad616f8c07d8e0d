using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Containers;

/// <summary>
/// Reads <c>:::</c> containers. An end belongs to the innermost container that it fits; Markdig gives it to the
/// outermost, which leaves authors who nest two of them with an end too many.
/// </summary>
internal sealed class NestedContainerParser : CustomContainerParser
{
    // Every open container reads every line.
    private const int MaximumDepth = 128;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!IsTooDeep(processor.CurrentContainer))
        {
            return base.TryOpen(processor);
        }

        ReadingContext context = ReadingContext.Of(processor);
        context.ReportOnce(
            MarkdownRules.NestedTooDeeply,
            context.Locate(processor.Start, processor.Start + 1),
            new LocalText(
                $"nest less deeply: at most {MaximumDepth} containers inside each other", $"请减少嵌套层次，容器最多嵌套 {MaximumDepth} 层"));
        return BlockState.None;
    }

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

    private static bool IsTooDeep(ContainerBlock? container)
    {
        int depth = 0;
        for (ContainerBlock? block = container; block is not null && depth < MaximumDepth; block = block.Parent)
        {
            depth += block is CustomContainer ? 1 : 0;
        }

        return depth >= MaximumDepth;
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
