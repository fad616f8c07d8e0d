using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions;

/// <summary>Reads line ends in a heading of several lines (underlined with <c>=</c> or <c>-</c>); Markdig leaves them in the text.</summary>
internal sealed class HeadingLineBreakParser : InlineParser
{
    public HeadingLineBreakParser() => OpeningCharacters = ['\n', '\r'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not HeadingBlock)
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start);
        if (slice.CurrentChar == '\r' && slice.PeekChar() == '\n')
        {
            slice.SkipChar();
        }

        slice.SkipChar();
        processor.Inline = new LineBreakInline { Span = new SourceSpan(start, start) };
        return true;
    }
}
