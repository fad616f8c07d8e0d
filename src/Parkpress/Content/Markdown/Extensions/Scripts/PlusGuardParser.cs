using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Scripts;

/// <summary>
/// Keeps <c>C++语言和C++标准</c> from becoming an insertion: behind a Latin letter <c>++</c> may close what is open,
/// but not open anything.
/// </summary>
internal sealed class PlusGuardParser : InlineParser
{
    public PlusGuardParser() => OpeningCharacters = ['+'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '+' || !char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)) || OpenEmphasis.Has(processor.Inline, '+'))
        {
            return false;
        }

        int start = slice.Start;
        int count = slice.AsSpan().IndexOfAnyExcept('+');
        count = count < 0 ? slice.Length : count;
        slice.Start += count;
        int position = processor.GetSourcePosition(start);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, start, start + count - 1),
            Span = new SourceSpan(position, position + count - 1),
        };
        return true;
    }
}
