using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Extensions.Tasks;

/// <summary>Reads the box at the start of a list item; Markdig's own parser takes <c>[x]</c> anywhere in an item for one.</summary>
internal sealed class TaskMarkerParser : InlineParser
{
    private const int Length = 3;

    public TaskMarkerParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not null
            || processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph
            || !ReferenceEquals(item[0], paragraph)
            || paragraph.Inline?.FirstChild is not null
            || slice.PeekChar(1) is not (' ' or 'x' or 'X')
            || slice.PeekChar(2) != ']'
            || slice.PeekChar(Length) is not (' ' or '\t'))
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new TaskMarker
        {
            IsDone = slice.PeekChar(1) != ' ',
            Span = new SourceSpan(start, start + Length - 1),
        };
        slice.Start += Length;
        return true;
    }
}
