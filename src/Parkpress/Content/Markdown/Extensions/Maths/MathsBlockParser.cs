using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>
/// Reads formulas that begin a line with <c>$$</c> and end one with <c>$$</c>, without an empty line between: what is inside must not
/// be taken for lists or headings. A formula without an end is left to <see cref="MathsInlineParser"/>, which reports it.
/// </summary>
internal sealed class MathsBlockParser : BlockParser
{
    public MathsBlockParser() => OpeningCharacters = ['$'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        ReadingContext context = ReadingContext.Of(processor);
        if (!context.Options.Maths || processor.IsCodeIndent || processor.PeekChar(1) != '$')
        {
            return BlockState.None;
        }

        StringSlice first = processor.Line;
        first.Start += 2;
        bool endsHere = EndsFormula(first.AsSpan());
        if (endsHere ? !IsOneFormula(first.AsSpan()) : first.AsSpan().Contains("$$", StringComparison.Ordinal) || !HasEnd(context, first))
        {
            return BlockState.None;
        }

        var block = new MathsBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) };
        Append(processor, block, first, endsHere);
        processor.NewBlocks.Push(block);
        return endsHere ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var maths = (MathsBlock)block;
        if (processor.IsBlankLine)
        {
            return BlockState.Break;
        }

        bool endsHere = EndsFormula(processor.Line.AsSpan());
        Append(processor, maths, processor.Line, endsHere);
        maths.UpdateSpanEnd(processor.Line.End);
        return endsHere ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    private static void Append(BlockProcessor processor, MathsBlock block, StringSlice line, bool endsHere)
    {
        if (endsHere)
        {
            line.End = line.Start + line.AsSpan().TrimEnd().Length - 3;
            block.IsClosed = true;
        }

        block.AppendLine(ref line, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
    }

    private static bool EndsFormula(ReadOnlySpan<char> line) => line.TrimEnd().EndsWith("$$");

    private static bool IsOneFormula(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> inner = line.TrimEnd()[..^2];
        return !inner.IsWhiteSpace() && !inner.Contains("$$", StringComparison.Ordinal);
    }

    private static bool HasEnd(ReadingContext context, StringSlice line)
    {
        if (line.Start < context.Maths.NoBlockEndBefore)
        {
            return false;
        }

        int position = Math.Max(line.End + 1, 0);
        string text = line.Text;
        while (position < text.Length)
        {
            int next = text.IndexOf('\n', position);
            next = next < 0 ? text.Length : next;
            ReadOnlySpan<char> candidate = text.AsSpan(position, next - position);
            if (position > line.End + 1 && candidate.IsWhiteSpace())
            {
                break;
            }

            if (EndsFormula(candidate))
            {
                return true;
            }

            position = next + 1;
        }

        context.Maths.NoBlockEndBefore = position;
        return false;
    }
}
