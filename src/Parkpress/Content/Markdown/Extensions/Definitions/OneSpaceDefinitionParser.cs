using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Extensions.Definitions;

/// <summary>
/// Reads definition lists as Markdig does, and also with a single space behind the colon, which is what people write.
/// </summary>
internal sealed class OneSpaceDefinitionParser : DefinitionListParser
{
    // Markdig wants the text four columns behind the start of the colon.
    private const int MissingColumns = 2;

    public OneSpaceDefinitionParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // The lines of a table are a paragraph still; `: text` behind them is its caption.
        if (processor.LastBlock is ParagraphBlock paragraph && HoldsPipe(paragraph))
        {
            return BlockState.None;
        }

        int column = processor.Column;
        Widen(processor);
        BlockState state = base.TryOpen(processor);
        if (state == BlockState.None)
        {
            processor.Column = column;
        }

        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar == ':' && !processor.IsCodeIndent)
        {
            Widen(processor);
        }

        return base.TryContinue(processor, block);
    }

    // A tab or three spaces are wide enough already; the text itself stays where it is.
    private static void Widen(BlockProcessor processor)
    {
        if (processor.Indent + MissingColumns < 4 && processor.PeekChar(1) == ' ' && processor.PeekChar(2) is not (' ' or '\0'))
        {
            processor.Column += MissingColumns;
        }
    }

    private static bool HoldsPipe(ParagraphBlock paragraph)
    {
        for (int i = 0; i < paragraph.Lines.Count; i++)
        {
            if (paragraph.Lines.Lines[i].Slice.AsSpan().Contains('|'))
            {
                return true;
            }
        }

        return false;
    }
}
