using Markdig.Parsers;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Nesting;

/// <summary>
/// Bounds how deeply quotes, lists and boxes nest: every line goes through all that are open, and through its indent for each. Two
/// thousand lists inside each other took Markdig a quarter of a minute. What is deeper stays text of the innermost.
/// </summary>
internal static class BlockDepth
{
    // Well above the depth from which on the writer writes text, so that what it says stays true.
    private const int Maximum = 256;

    /// <summary>True, with a diagnostic, when no block may open in the present container.</summary>
    public static bool IsReached(BlockProcessor processor)
    {
        int depth = 0;
        for (ContainerBlock? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            if (++depth > Maximum)
            {
                Report(processor);
                return true;
            }
        }

        return false;
    }

    private static void Report(BlockProcessor processor)
    {
        ReadingContext context = ReadingContext.Of(processor);
        context.ReportOnce(
            MarkdownRules.NestedTooDeeply,
            context.Locate(processor.Start, processor.Start + 1),
            new LocalText("nest quotes, lists and boxes less deeply", "请减少引用、列表和容器的嵌套层次"));
    }
}
