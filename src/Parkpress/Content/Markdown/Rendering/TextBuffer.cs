using System.Buffers;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>A growing piece of text whose end can be looked at; kept by its renderer from one document to the next.</summary>
/// <remarks>Hot: every character of the output passes here.</remarks>
internal sealed class TextBuffer(int capacity = TextBuffer.InitialCapacity)
{
    public const int InitialCapacity = 4096;
    private const int KeptCapacity = 256 * 1024;

    // The quotation mark needs no escape in text. Carriage returns come from multi-line titles and `&#13;`; other
    // control characters from entities alone.
    private static readonly SearchValues<char> s_escapedInText = SearchValues.Create(
        "<>&\r\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015"
        + "\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private static readonly SearchValues<char> s_escapedInAttribute = SearchValues.Create("<>&\"\r\t");

    private char[] _text = new char[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => _text.AsSpan(0, Length);

    /// <summary>Empties it; what one huge document needed is not kept for all the others.</summary>
    public void Clear()
    {
        Length = 0;
        if (_text.Length > KeptCapacity)
        {
            _text = new char[InitialCapacity];
        }
    }

    public void Append(char c)
    {
        if (Length == _text.Length)
        {
            Grow(1);
        }

        _text[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _text.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_text.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Appends text for the inside of an element.</summary>
    public void AppendText(ReadOnlySpan<char> text) => AppendEscaped(text, s_escapedInText);

    /// <summary>Appends text for the inside of a quoted attribute; a title may have several lines.</summary>
    public void AppendAttribute(ReadOnlySpan<char> text) => AppendEscaped(text, s_escapedInAttribute);

    /// <summary>Begins a new line unless one has just begun.</summary>
    public void EnsureLine()
    {
        if (Length > 0 && _text[Length - 1] != '\n')
        {
            Append('\n');
        }
    }

    public override string ToString() => new(_text, 0, Length);

    private void AppendEscaped(ReadOnlySpan<char> text, SearchValues<char> escaped)
    {
        while (true)
        {
            int next = text.IndexOfAny(escaped);
            if (next < 0)
            {
                Append(text);
                return;
            }

            Append(text[..next]);
            Append(text[next] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\t' => " ",
                '\r' when next + 1 == text.Length || text[next + 1] != '\n' => "\n",
                _ => "",
            });
            text = text[(next + 1)..];
        }
    }

    private void Grow(int needed) => Array.Resize(ref _text, Math.Max(_text.Length * 2, Length + needed));
}
