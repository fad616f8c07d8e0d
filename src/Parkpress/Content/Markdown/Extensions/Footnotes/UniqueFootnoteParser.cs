using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Footnotes;

/// <summary>Reads footnotes and notices a label that had a text before: Markdig keeps the first and drops the others.</summary>
internal sealed class UniqueFootnoteParser : FootnoteParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        BlockState state = base.TryOpen(processor);
        Check(processor);
        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        BlockState state = base.TryContinue(processor, block);
        Check(processor);
        return state;
    }

    private static void Check(BlockProcessor processor)
    {
        if (!processor.NewBlocks.TryPeek(out Block? block) || block is not Footnote { Label: { } label } note)
        {
            return;
        }

        ReadingContext context = ReadingContext.Of(processor);
        TextSpan span = context.Locate(note.LabelSpan);
        if (context.FootnoteLabels.TryAdd(label, span) || context.FootnoteLabels[label] == span)
        {
            return;
        }

        context.Report(
            MarkdownRules.FootnoteDuplicate,
            span,
            new LocalText("use another label, or delete one of the two; the first is shown", "请改用其他编号，或删除其中一条；网页只显示第一条"),
            new LocalText($"footnote `{label}` has two texts", $"脚注 `{label}` 有两条内容"));
    }
}
