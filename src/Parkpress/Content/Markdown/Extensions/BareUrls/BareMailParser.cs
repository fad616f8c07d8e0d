using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.BareUrls;

/// <summary>Links mail addresses that stand in the text as they are, as GitHub does; Chinese characters end them on both sides.</summary>
internal sealed class BareMailParser : InlineParser
{
    private const string Scheme = "mailto:";

    public BareMailParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // What stands in front of the `@` was read as text already; it is taken back from there.
        if (processor.Inline is not LiteralInline before
            || !ReferenceEquals(before.Content.Text, slice.Text)
            || before.Content.End + 1 != slice.Start)
        {
            return false;
        }

        ReadOnlySpan<char> text = before.Content.AsSpan();
        int name = NameLength(text);
        int host = HostLength(slice.AsSpan()[1..]);
        if (name == 0 || host == 0 || !CanStandBefore(slice.Text, slice.Start - name))
        {
            return false;
        }

        bool hasScheme = text[..^name].EndsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        int start = slice.Start - name - (hasScheme ? Scheme.Length : 0);
        processor.Inline = CreateLink(processor, slice.Text, start, slice.Start + host, hasScheme);
        Shorten(before, start, processor.Inline.Span.Start);
        slice.Start += 1 + host;
        return true;
    }

    // An address is preceded by anything but the path it would be a part of, and an escape.
    private static bool CanStandBefore(string text, int start) => start == 0 || text[start - 1] is not ('/' or '\\');

    private static LinkInline CreateLink(InlineProcessor processor, string text, int start, int end, bool hasScheme)
    {
        var span = new SourceSpan(processor.GetSourcePosition(start), processor.GetSourcePosition(end));
        string address = text[start..(end + 1)];
        var link = new LinkInline
        {
            Url = hasScheme ? address : Scheme + address,
            Span = span,
            UrlSpan = span,
            IsAutoLink = true,
            IsClosed = true,
        };
        link.AppendChild(new LiteralInline { Content = new StringSlice(text, start, end), Span = span, IsClosed = true });
        return link;
    }

    private static void Shorten(LiteralInline literal, int end, int sourceEnd)
    {
        literal.Content.End = end - 1;
        literal.Span.End = sourceEnd - 1;
        if (literal.Content.IsEmpty)
        {
            literal.Remove();
        }
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[^(length + 1)]) || text[^(length + 1)] is '.' or '-' or '_' or '+'))
        {
            length++;
        }

        return length;
    }

    // A host has a dot and ends with a letter. A full stop behind it is the sentence's; a dash or underscore spoils it.
    private static int HostLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        bool hasDot = false;
        while (length < text.Length)
        {
            bool isDot = text[length] == '.' && length > 0 && length + 1 < text.Length && char.IsAsciiLetterOrDigit(text[length + 1]);
            if (!isDot && !char.IsAsciiLetterOrDigit(text[length]) && text[length] is not ('-' or '_'))
            {
                break;
            }

            hasDot |= isDot;
            length++;
        }

        bool isHost = hasDot && char.IsAsciiLetter(text[length - 1]) && (length == text.Length || text[length] != '@');
        return isHost ? length : 0;
    }
}
