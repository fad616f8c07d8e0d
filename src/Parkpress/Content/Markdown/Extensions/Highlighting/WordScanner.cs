namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>Scans languages of words: comments, texts, numbers, keywords, and names in front of a parenthesis.</summary>
internal sealed class WordScanner(CodeGrammar grammar) : CodeScanner
{
    private const int LongestKeyword = 24;

    public override void Scan(ReadOnlySpan<char> code, CodeWriter writer)
    {
        int plain = 0;
        int at = 0;
        while (at < code.Length)
        {
            (CodeTokenKind kind, int length) = Next(code, at);
            if (kind != CodeTokenKind.Plain)
            {
                writer.Write(CodeTokenKind.Plain, code[plain..at]);
                writer.Write(kind, code.Slice(at, length));
                plain = at + length;
            }

            at += length;
        }

        writer.Write(CodeTokenKind.Plain, code[plain..]);
    }

    private (CodeTokenKind Kind, int Length) Next(ReadOnlySpan<char> code, int at)
    {
        ReadOnlySpan<char> rest = code[at..];
        char c = rest[0];
        if (IsWordStart(c))
        {
            int length = WordLength(rest);
            return (KindOfWord(rest, length), length);
        }

        if (char.IsAsciiDigit(c))
        {
            return (CodeTokenKind.Number, NumberLength(rest));
        }

        if (CommentLength(code, at) is var comment and > 0)
        {
            return (CodeTokenKind.Comment, comment);
        }

        if (TextLength(rest) is var text and > 0)
        {
            return (grammar.HasColonNames && IsBeforeColon(rest[text..]) ? CodeTokenKind.Name : CodeTokenKind.Text, text);
        }

        return c == grammar.VariableMark && c != '\0' && VariableLength(rest) is var variable and > 1
            ? (CodeTokenKind.Name, variable)
            : (CodeTokenKind.Plain, 1);
    }

    private int CommentLength(ReadOnlySpan<char> code, int at)
    {
        ReadOnlySpan<char> rest = code[at..];
        foreach (string start in grammar.LineComments)
        {
            // `$#` and `a#b` are no comments; a hash sign needs room in front.
            if (rest.StartsWith(start) && (start != "#" || at == 0 || char.IsWhiteSpace(code[at - 1]) || code[at - 1] == ';'))
            {
                return LineEnd(code, at) - at;
            }
        }

        if (grammar.BlockComment is not var (open, close) || !rest.StartsWith(open))
        {
            return 0;
        }

        int end = rest[open.Length..].IndexOf(close);
        return end < 0 ? rest.Length : open.Length + end + close.Length;
    }

    private int TextLength(ReadOnlySpan<char> rest)
    {
        foreach (string mark in grammar.LongQuotes)
        {
            if (rest.StartsWith(mark))
            {
                return LongTextLength(rest, mark);
            }
        }

        return grammar.Quotes.Contains(rest[0]) ? QuotedLength(rest) : 0;
    }

    private static int LongTextLength(ReadOnlySpan<char> rest, string mark)
    {
        for (int i = mark.Length; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
            {
                i++;
            }
            else if (rest[i..].StartsWith(mark))
            {
                return i + mark.Length;
            }
        }

        return rest.Length;
    }

    private CodeTokenKind KindOfWord(ReadOnlySpan<char> rest, int length)
    {
        ReadOnlySpan<char> word = rest[..length];
        if (IsKeyword(word))
        {
            return CodeTokenKind.Keyword;
        }

        bool isCalled = length < rest.Length && rest[length] == '(';
        return isCalled || (grammar.HasColonNames && IsBeforeColon(rest[length..])) ? CodeTokenKind.Name : CodeTokenKind.Plain;
    }

    private bool IsKeyword(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestKeyword)
        {
            return false;
        }

        var keywords = grammar.KeywordSet.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!grammar.IgnoresCase)
        {
            return keywords.Contains(word);
        }

        Span<char> lower = stackalloc char[LongestKeyword];
        word.ToLowerInvariant(lower);
        return keywords.Contains(lower[..word.Length]);
    }

    private static int VariableLength(ReadOnlySpan<char> rest)
    {
        int length = 1;
        bool isBraced = rest.Length > 1 && rest[1] == '{';
        length += isBraced ? 1 : 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '_'))
        {
            length++;
        }

        return !isBraced ? length : length < rest.Length && rest[length] == '}' ? length + 1 : 1;
    }

    private static bool IsBeforeColon(ReadOnlySpan<char> rest)
    {
        // A few blanks, no more: a row of words far from any colon must not be searched again and again.
        int i = 0;
        while (i < rest.Length && i < 8 && rest[i] == ' ')
        {
            i++;
        }

        return i < rest.Length && rest[i] == ':';
    }

    private int WordLength(ReadOnlySpan<char> rest)
    {
        int length = 1;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] == '_' || grammar.WordCharacters.Contains(rest[length])))
        {
            length++;
        }

        return length;
    }

    private bool IsWordStart(char c) => char.IsLetter(c) || c == '_' || (c is '@' or '#' && grammar.WordCharacters.Contains(c));
}
