using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Tables;

/// <summary>
/// Makes a line without a pipe that follows the rows of a table a row of one cell, as GitHub does; for Markdig alone it would
/// turn the whole table into text.
/// </summary>
internal sealed class PipelessRowParser : InlineParser
{
    private static readonly SearchValues<char> s_ruleCharacters = SearchValues.Create("|-: \t");

    public PipelessRowParser() => OpeningCharacters = ['\n', '\r'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock)
        {
            return false;
        }

        ReadOnlySpan<char> text = slice.Text.AsSpan(0, slice.End + 1);
        int next = slice.Start + (slice.CurrentChar == '\r' && slice.PeekChar() == '\n' ? 2 : 1);
        ReadOnlySpan<char> line = FirstLine(text[next..]);
        ref object? isTable = ref processor.ParserStates[Index]!;
        if (isTable is null)
        {
            // Most lines of most paragraphs leave here.
            if (IsRule(line) && LastLine(text[..slice.Start]).Contains('|'))
            {
                isTable = MayBecomeTable(text[(next + line.Length)..]);
            }

            return false;
        }

        return isTable is true && !line.Contains('|') && AppendRow(processor, ref slice);
    }

    // The line end as ever, and a pipe that nobody wrote in front of the next line.
    private static bool AppendRow(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Parsers.FindExact<PipeTableParser>() is not { } tables
            || processor.ParserStates[tables.Index] is null
            || !tables.Match(processor, ref slice)
            || processor.Inline is not LineBreakInline lineEnd)
        {
            return false;
        }

        DeepestOpen(processor.Root!).AppendChild(lineEnd);

        // To Markdig's parser whatever is neither a line end nor a colon is a pipe; a copy, because it would skip it.
        StringSlice pipe = slice;
        tables.Match(processor, ref pipe);
        return true;
    }

    private static ContainerInline DeepestOpen(ContainerInline container)
    {
        while (container.LastChild is ContainerInline { IsClosed: false } inner)
        {
            container = inner;
        }

        return container;
    }

    // A line that begins with a colon is a caption or a definition: what holds one stays with Markdig.
    private static bool MayBecomeTable(ReadOnlySpan<char> rest)
    {
        foreach (ReadOnlySpan<char> line in rest.EnumerateLines())
        {
            if (line is [':', ..] && !line.Contains('|'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line is ['|' or '-' or ':', ..] && line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept(s_ruleCharacters);

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('\n', '\r');
        return end < 0 ? text : text[..end];
    }

    private static ReadOnlySpan<char> LastLine(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny('\n', '\r') + 1)..];
}
