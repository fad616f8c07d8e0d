using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.BareUrls;

/// <summary>
/// Links addresses that stand in the text as they are: from right behind a Chinese character to right in front of
/// the next one. Markdig's own parser knows neither end.
/// </summary>
internal sealed class BareUrlParser : InlineParser
{
    private static readonly SearchValues<char> s_asciiAllowed = SearchValues.Create(
        "!#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");

    private static readonly SearchValues<char> s_trailing = SearchValues.Create("?!.,:;*_~'\"");

    public BareUrlParser() => OpeningCharacters = ['h', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        int scheme = SchemeLength(text);
        if (scheme < 0 || !CanStandBefore(slice.PeekCharExtra(-1), slice.PeekCharExtra(-2)))
        {
            return false;
        }

        int length = TrimEnd(text[..Extent(text)], processor.Inline);
        if (length <= scheme || !BareHost.IsValid(text[scheme..length], minimumLabels: scheme == 0 ? 3 : 2))
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start);
        var span = new SourceSpan(start, start + length - 1);
        string address = text[..length].ToString();
        var link = new LinkInline
        {
            // As GitHub has it: many a site that is known by its `www.` still answers to http alone.
            Url = scheme == 0 ? "http://" + address : address,
            Span = span,
            UrlSpan = span,
            IsAutoLink = true,
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1),
            Span = span,
            IsClosed = true,
        });
        processor.Inline = link;
        slice.Start += length;
        return true;
    }

    // Length of the scheme; 0 for an address that begins with `www.`, -1 for none.
    private static int SchemeLength(ReadOnlySpan<char> text) =>
        text.StartsWith("https://") ? 8
        : text.StartsWith("http://") ? 7
        : text.StartsWith("www.") ? 0
        : -1;

    // `==` and `++` open emphasis; a single one belongs to another address, as in `?url=https://…`.
    private static bool CanStandBefore(char c, char before) =>
        !char.IsAsciiLetterOrDigit(c)
        && c is not ('/' or '.' or '@' or '-' or '&' or '?' or '#' or '%' or '\\')
        && (c is not ('=' or '+') || before == c);

    private static int Extent(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && (s_asciiAllowed.Contains(text[i]) || IsForeignLetter(text[i])))
        {
            i++;
        }

        return i;
    }

    // Köln and Москва may stand in a path; Chinese, Japanese and Korean end the address.
    private static bool IsForeignLetter(char c) =>
        c is >= '\u00C0' and < '\u1100' && char.IsLetterOrDigit(c);

    // Punctuation at the end belongs to the sentence, so do a parenthesis that opened outside and open emphasis.
    private static int TrimEnd(ReadOnlySpan<char> address, Inline? inline)
    {
        int length = address.Length;
        while (length > 0)
        {
            char last = address[length - 1];
            bool isSurplus = s_trailing.Contains(last)
                || (last == ')' && address[..length].Count(')') > address[..length].Count('('))
                || (last is '=' or '+' && OpenEmphasis.Has(inline, last));
            if (!isSurplus)
            {
                break;
            }

            length -= last == ';' ? EntityLength(address[..length]) : 1;
        }

        return length;
    }

    // `&amp;` at the end is an entity, of which nothing belongs to the address; a semicolon elsewhere goes alone.
    private static int EntityLength(ReadOnlySpan<char> address)
    {
        int start = address.Length - 1;
        while (start > 0 && char.IsAsciiLetterOrDigit(address[start - 1]))
        {
            start--;
        }

        bool isEntity = start > 0 && start < address.Length - 1 && address[start - 1] == '&';
        return isEntity ? address.Length - start + 1 : 1;
    }
}
