using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Scripts;

/// <summary>
/// Reads subscripts (<c>CO~2~</c>) and superscripts (<c>m^2^</c>). Stricter than Markdig's, for which the two ranges of
/// <c>10~20 万元，30~40 万元</c> are a subscript between them.
/// </summary>
internal sealed class ScriptParser : InlineParser
{
    private const int MaximumLength = 24;

    public ScriptParser() => OpeningCharacters = ['~', '^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        char mark = slice.CurrentChar;
        char before = slice.PeekCharExtra(-1);
        if (before == mark || !CanStandBefore(mark, before))
        {
            return false;
        }

        int length = 0;
        while (length <= MaximumLength && IsContent(mark, slice.PeekChar(length + 1)))
        {
            length++;
        }

        if (length == 0
            || slice.PeekChar(length + 1) != mark
            || slice.PeekChar(length + 2) == mark
            || IsMixed(slice.AsSpan().Slice(1, length), before))
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start);
        var script = new EmphasisInline
        {
            DelimiterChar = mark,
            DelimiterCount = 1,
            IsClosed = true,
            Span = new SourceSpan(start, start + length + 1),
        };
        script.AppendChild(new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start + 1, slice.Start + length),
            Span = new SourceSpan(start + 1, start + length),
            IsClosed = true,
        });
        processor.Inline = script;
        slice.Start += length + 2;
        return true;
    }

    // `2020~2021~2022` is a range of ranges; `10^3^` is a power.
    private static bool CanStandBefore(char mark, char before) =>
        before is ')' or ']' or '）' || char.IsLetter(before) || (mark == '^' && char.IsLetterOrDigit(before));

    // The powers of `2^10与3^2` are two, and neither ends.
    private static bool IsMixed(ReadOnlySpan<char> content, char before) =>
        content.ContainsAnyInRange('\u2E80', '\uFFFF') && (char.IsAsciiLetterOrDigit(before) || content.ContainsAnyInRange('\0', '\u007F'));

    // Chinese may be raised (`注^甲^`) but not lowered: `武汉~北京~广州` is a journey.
    private static bool IsContent(char mark, char c) =>
        char.IsAsciiLetterOrDigit(c)
        || c is '+' or '-' or '=' or '(' or ')'
        || (mark == '^' && (c is '.' or '/' || char.IsLetter(c) || char.IsNumber(c)));
}
