using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Scripts;

/// <summary>
/// Keeps <c>C++语言和C++标准</c> from becoming an insertion and <c>x==1 且 y==2</c> from becoming a mark: behind a Latin
/// letter <c>++</c> may close what is open, but not open anything, and nor may <c>==</c> between two ASCII characters.
/// </summary>
internal sealed class OperatorGuardParser : InlineParser
{
    public OperatorGuardParser() => OpeningCharacters = ['+', '='];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        char mark = slice.CurrentChar;
        if (slice.PeekChar() != mark)
        {
            return false;
        }

        int start = slice.Start;
        int count = slice.AsSpan().IndexOfAnyExcept(mark);
        count = count < 0 ? slice.Length : count;
        if (!IsOperator(mark, slice.PeekCharExtra(-1), slice.PeekChar(count)) || OpenEmphasis.Has(processor.Inline, mark))
        {
            return false;
        }

        slice.Start += count;
        int position = processor.GetSourcePosition(start);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, start, start + count - 1),
            Span = new SourceSpan(position, position + count - 1),
        };
        return true;
    }

    // `覆盖AI==重点==` is a mark.
    private static bool IsOperator(char mark, char before, char after) =>
        mark == '+' ? char.IsAsciiLetterOrDigit(before) : IsOperand(before) && IsOperand(after);

    private static bool IsOperand(char c) => char.IsAsciiLetterOrDigit(c) || c is '"' or '\'' or '(' or ')' or '[' or ']' or '_' or '-';
}
