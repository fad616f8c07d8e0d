using Markdig.Parsers;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>Reads shortcodes whose tags stand on lines of their own; the others are left to <see cref="ShortcodeInlineParser"/>.</summary>
internal sealed class ShortcodeBlockParser : BlockParser
{
    // Every open shortcode reads every line: a thousand of them would take seconds.
    private const int MaximumDepth = 32;

    public ShortcodeBlockParser() => OpeningCharacters = ['{'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (ReadLine(processor) is not { Kind: ShortcodeTagKind.Opening or ShortcodeTagKind.SelfClosed } tag)
        {
            return BlockState.None;
        }

        ReadingContext context = ReadingContext.Of(processor);
        int start = processor.Start;
        if (IsTooDeep(processor.CurrentContainer))
        {
            context.Report(
                MarkdownRules.NestedTooDeeply,
                context.Locate(start, start + tag.Length),
                new LocalText(
                    $"nest less deeply: at most {MaximumDepth} shortcodes inside each other", $"请减少嵌套层次，短代码最多嵌套 {MaximumDepth} 层"));
            return BlockState.None;
        }

        Func<int, int> toText = offset => start + offset;
        ShortcodeCall.Report(tag, context, toText);

        bool isSelfClosed = tag.Kind == ShortcodeTagKind.SelfClosed;
        processor.NewBlocks.Push(new ShortcodeBlock(this, ShortcodeCall.From(tag, context, toText), isSelfClosed)
        {
            Column = processor.Column,
            Span = new SourceSpan(start, processor.Line.End),
        });
        return isSelfClosed ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var shortcode = (ShortcodeBlock)block;
        if (ReadLine(processor) is { Kind: ShortcodeTagKind.Closing } tag
            && tag.Name == shortcode.Call.Name
            && !IsForInnerBlock(processor, shortcode))
        {
            shortcode.IsClosedByTag = true;
            shortcode.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }

        // The blocks inside judge the indentation themselves.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var shortcode = (ShortcodeBlock)block;
        if (!shortcode.IsSelfClosed && !shortcode.IsClosedByTag)
        {
            string name = shortcode.Call.Name;
            ReadingContext.Of(processor).Report(
                MarkdownRules.ShortcodeUnclosed,
                shortcode.Call.Span,
                new LocalText(
                    $"add a line `{{{{< /{name} >}}}}`, or end the tag with `/>}}}}` when nothing is inside",
                    $"请另起一行写 `{{{{< /{name} >}}}}`；如果没有内容，请把标签末尾改为 `/>}}}}`"),
                new LocalText($"shortcode `{name}` is not closed", $"短代码 `{name}` 没有结束"));
        }

        return true;
    }

    private static bool IsTooDeep(ContainerBlock? container)
    {
        int depth = 0;
        for (ContainerBlock? block = container; block is not null; block = block.Parent)
        {
            depth += block is ShortcodeBlock ? 1 : 0;
        }

        return depth >= MaximumDepth;
    }

    private static ShortcodeTag? ReadLine(BlockProcessor processor)
    {
        ReadOnlySpan<char> line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith(ShortcodeTag.Start))
        {
            return null;
        }

        ShortcodeTag tag = ShortcodeTagReader.Read(line);
        return line[tag.Length..].IsWhiteSpace() ? tag : null;
    }

    /// <summary>Whether the closing tag on this line belongs to a block inside <paramref name="outer"/>: the same shortcode again, or code.</summary>
    private static bool IsForInnerBlock(BlockProcessor processor, ShortcodeBlock outer)
    {
        Block? inner = outer.LastChild;
        while (inner is not null && processor.IsOpen(inner))
        {
            switch (inner)
            {
                case FencedCodeBlock:
                case ShortcodeBlock same when same.Call.Name == outer.Call.Name:
                    return true;
                case ListBlock or QuoteBlock:
                    // What stands in these is indented or marked; this line is neither.
                    return false;
            }

            inner = (inner as ContainerBlock)?.LastChild;
        }

        return false;
    }
}
