namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>Scans HTML and XML: comments, tags, attributes, entities.</summary>
internal sealed class MarkupScanner : CodeScanner
{
    public override void Scan(ReadOnlySpan<char> code, CodeWriter writer)
    {
        while (!code.IsEmpty)
        {
            int mark = code.IndexOfAny('<', '&');
            int plain = mark < 0 ? code.Length : mark;
            writer.Write(CodeTokenKind.Plain, code[..plain]);
            code = code[plain..];
            code = code.IsEmpty ? code : code[0] == '&' ? ScanEntity(code, writer) : ScanTag(code, writer);
        }
    }

    private static ReadOnlySpan<char> ScanEntity(ReadOnlySpan<char> code, CodeWriter writer)
    {
        int end = code[..Math.Min(code.Length, 12)].IndexOf(';');
        bool isEntity = end > 1 && code[1..end].IndexOfAnyExceptInRange('#', 'z') < 0;
        int length = isEntity ? end + 1 : 1;
        writer.Write(isEntity ? CodeTokenKind.Number : CodeTokenKind.Plain, code[..length]);
        return code[length..];
    }

    private static ReadOnlySpan<char> ScanTag(ReadOnlySpan<char> code, CodeWriter writer)
    {
        if (code.StartsWith("<!--"))
        {
            int end = code.IndexOf("-->");
            int length = end < 0 ? code.Length : end + 3;
            writer.Write(CodeTokenKind.Comment, code[..length]);
            return code[length..];
        }

        int name = 1;
        while (name < code.Length && (char.IsLetterOrDigit(code[name]) || code[name] is '/' or '!' or '?' or '-' or ':' or '_'))
        {
            name++;
        }

        writer.Write(name > 1 ? CodeTokenKind.Keyword : CodeTokenKind.Plain, code[..name]);
        return name > 1 ? ScanAttributes(code[name..], writer) : code[name..];
    }

    private static ReadOnlySpan<char> ScanAttributes(ReadOnlySpan<char> code, CodeWriter writer)
    {
        while (!code.IsEmpty && code[0] != '<')
        {
            if (code[0] == '>' || code.StartsWith("/>") || code.StartsWith("?>"))
            {
                int length = code[0] == '>' ? 1 : 2;
                writer.Write(CodeTokenKind.Keyword, code[..length]);
                return code[length..];
            }

            code = ScanAttribute(code, writer);
        }

        return code;
    }

    private static ReadOnlySpan<char> ScanAttribute(ReadOnlySpan<char> code, CodeWriter writer)
    {
        if (code[0] is '"' or '\'')
        {
            int end = code[1..].IndexOf(code[0]);
            int length = end < 0 ? code.Length : end + 2;
            writer.Write(CodeTokenKind.Text, code[..length]);
            return code[length..];
        }

        int name = 0;
        while (name < code.Length && (char.IsLetterOrDigit(code[name]) || code[name] is '-' or ':' or '_' or '@' or '.'))
        {
            name++;
        }

        writer.Write(name > 0 ? CodeTokenKind.Name : CodeTokenKind.Plain, code[..Math.Max(1, name)]);
        return code[Math.Max(1, name)..];
    }
}
