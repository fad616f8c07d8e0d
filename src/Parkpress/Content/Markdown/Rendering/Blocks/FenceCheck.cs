using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Finds fences without an end: they swallow the rest of the article.</summary>
internal static class FenceCheck
{
    public static void Run(ReadingContext context, IFencedBlock fence, Block block)
    {
        if (fence.ClosingFencedCharCount > 0)
        {
            return;
        }

        string marks = new(fence.FencedChar, fence.OpeningFencedCharCount);
        context.Report(
            MarkdownRules.FenceUnclosed,
            context.Locate(block.Span.Start, block.Span.Start + fence.OpeningFencedCharCount),
            new LocalText($"end it with a line {marks}", $"请另起一行写 {marks}，作为结束"),
            new LocalText($"block that begins with {marks} is not closed", $"以 {marks} 开头的代码块或容器没有结束"));
    }
}
