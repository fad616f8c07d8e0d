namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>Scans configuration files, line by line: a key, a separator, a value.</summary>
/// <param name="separator">What stands behind a key; a colon counts in front of white space only.</param>
/// <param name="commentMarks">What begins a comment.</param>
internal sealed class KeyScanner(char separator, string commentMarks) : CodeScanner
{
    public override void Scan(ReadOnlySpan<char> code, CodeWriter writer)
    {
        while (!code.IsEmpty)
        {
            int end = LineEnd(code, 0);
            ScanLine(code[..end], writer);
            writer.Write(CodeTokenKind.Plain, code.Slice(end, Math.Min(1, code.Length - end)));
            code = code[Math.Min(end + 1, code.Length)..];
        }
    }

    private void ScanLine(ReadOnlySpan<char> line, CodeWriter writer)
    {
        int start = 0;
        while (start < line.Length && (line[start] is ' ' or '\t' || (separator == ':' && line[start] == '-' && start + 1 < line.Length && line[start + 1] == ' ')))
        {
            start++;
        }

        writer.Write(CodeTokenKind.Plain, line[..start]);
        line = line[start..];
        if (separator == '=' && line is ['[', ..] || line is "---" or "...")
        {
            writer.Write(CodeTokenKind.Keyword, line);
            return;
        }

        int key = KeyLength(line);
        writer.Write(CodeTokenKind.Name, line[..key]);
        ScanValue(line[key..], writer);
    }

    private int KeyLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || commentMarks.Contains(line[0]))
        {
            return 0;
        }

        int quoted = line[0] is '"' or '\'' ? QuotedLength(line) : 0;
        for (int i = quoted; i < line.Length; i++)
        {
            if (line[i] == separator && (separator != ':' || i + 1 == line.Length || line[i + 1] == ' '))
            {
                return line[..i].TrimEnd().Length;
            }

            if (line[i] is '"' or '\'' or '{' or '[')
            {
                return 0;
            }
        }

        return 0;
    }

    private void ScanValue(ReadOnlySpan<char> value, CodeWriter writer)
    {
        int plain = 0;
        int at = 0;
        while (at < value.Length)
        {
            bool isAtStart = at == 0 || value[at - 1] is ' ' or '\t' or '[' or ',' or '{' or '=' or ':';
            (CodeTokenKind kind, int length) = isAtStart ? Next(value[at..]) : (CodeTokenKind.Plain, 1);
            if (kind != CodeTokenKind.Plain)
            {
                writer.Write(CodeTokenKind.Plain, value[plain..at]);
                writer.Write(kind, value.Slice(at, length));
                plain = at + length;
            }

            at += length;
        }

        writer.Write(CodeTokenKind.Plain, value[plain..]);
    }

    private (CodeTokenKind Kind, int Length) Next(ReadOnlySpan<char> rest)
    {
        if (commentMarks.Contains(rest[0]))
        {
            return (CodeTokenKind.Comment, rest.Length);
        }

        if (rest[0] is '"' or '\'')
        {
            return (CodeTokenKind.Text, QuotedLength(rest));
        }

        int length = rest.IndexOfAny(" \t,]}");
        length = length < 0 ? rest.Length : Math.Max(1, length);
        ReadOnlySpan<char> word = rest[..length];
        return word is "true" or "false" or "null" or "yes" or "no" or "on" or "off" ? (CodeTokenKind.Keyword, length)
            : char.IsAsciiDigit(word[0]) && NumberLength(word) == length ? (CodeTokenKind.Number, length)
            : (CodeTokenKind.Plain, length);
    }
}
