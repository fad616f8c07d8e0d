using System.Buffers;
using System.Text;

namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>Cuts TeX into pieces, one after the other; white space only separates them.</summary>
internal sealed class TexLexer(string text)
{
    private int _position;

    /// <summary>The token at the reading position; the same until <see cref="Next"/>.</summary>
    public TexToken Current { get; private set; }

    /// <summary>Offset behind the token before <see cref="Current"/>.</summary>
    public int LastEnd { get; private set; }

    public string Text => text;

    public static bool IsAsciiSpace(char c) => c is ' ' or '\n' or '\t' or '\r';

    /// <summary>Goes one token on.</summary>
    public void Next()
    {
        LastEnd = Current.End;
        while (_position < text.Length && IsAsciiSpace(text[_position]))
        {
            _position++;
        }

        Current = Read();
        _position = Current.End;
    }

    /// <summary>
    /// Takes the raw text from the open brace that is <see cref="Current"/> to the brace that closes it, and goes behind that.
    /// Null, and nothing moves, when none does.
    /// </summary>
    public string? TakeBraced()
    {
        int depth = 0;
        for (int i = Current.Start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    string inner = text[(Current.Start + 1)..i];
                    _position = i + 1;
                    Current = Current with { End = i + 1 };
                    Next();
                    return inner;
            }
        }

        return null;
    }

    private TexToken Read()
    {
        int start = _position;
        if (start == text.Length)
        {
            return new TexToken(TexTokenKind.End, start, start, "");
        }

        TexTokenKind kind = text[start] switch
        {
            '{' => TexTokenKind.OpenBrace,
            '}' => TexTokenKind.CloseBrace,
            '^' => TexTokenKind.Superscript,
            '_' => TexTokenKind.Subscript,
            '\'' or '’' => TexTokenKind.Prime,
            '&' => TexTokenKind.Cell,
            '\\' => TexTokenKind.Command,
            _ => TexTokenKind.Character,
        };
        if (kind == TexTokenKind.Command)
        {
            return ReadCommand(start);
        }

        int length = kind == TexTokenKind.Character ? RuneLength(start) : 1;
        return new TexToken(kind, start, start + length, text.Substring(start, length));
    }

    private TexToken ReadCommand(int start)
    {
        int end = start + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end == start + 1)
        {
            end += end < text.Length ? RuneLength(end) : 0;
        }
        else if (end < text.Length && text[end] == '*' && text.AsSpan(start + 1, end - start - 1) is "operatorname")
        {
            end++;
        }

        string name = text[(start + 1)..end];
        return name == "\\"
            ? new TexToken(TexTokenKind.Row, start, end, "")
            : new TexToken(TexTokenKind.Command, start, end, name);
    }

    private int RuneLength(int start) =>
        Rune.DecodeFromUtf16(text.AsSpan(start), out _, out int length) == OperationStatus.Done ? length : 1;
}
