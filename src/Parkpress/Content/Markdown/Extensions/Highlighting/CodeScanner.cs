namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>Cuts code into coloured pieces. Looks at each character a bounded number of times, whatever the code; keeps no state between blocks.</summary>
internal abstract class CodeScanner
{
    /// <summary>Writes all of <paramref name="code"/>, in order.</summary>
    public abstract void Scan(ReadOnlySpan<char> code, CodeWriter writer);

    /// <summary>Offset of the end of the line that <paramref name="start"/> stands in.</summary>
    protected static int LineEnd(ReadOnlySpan<char> code, int start)
    {
        int length = code[start..].IndexOf('\n');
        return length < 0 ? code.Length : start + length;
    }

    /// <summary>Length of the number at the start of <paramref name="code"/>, with its base, fraction, exponent and unit.</summary>
    protected static int NumberLength(ReadOnlySpan<char> code)
    {
        int length = 0;
        while (length < code.Length
            && (char.IsAsciiLetterOrDigit(code[length]) || code[length] == '_' || code[length] == '%'
                || (code[length] == '.' && length + 1 < code.Length && char.IsAsciiDigit(code[length + 1]))))
        {
            length++;
        }

        return length;
    }

    /// <summary>Length of the text in quotation marks at the start of <paramref name="code"/>; up to the line's end when nothing closes it.</summary>
    protected static int QuotedLength(ReadOnlySpan<char> code, bool hasEscapes = true)
    {
        for (int i = 1; i < code.Length; i++)
        {
            if (code[i] == code[0])
            {
                return i + 1;
            }

            if (code[i] == '\n')
            {
                return i;
            }

            i += hasEscapes && code[i] == '\\' && i + 1 < code.Length && code[i + 1] != '\n' ? 1 : 0;
        }

        return code.Length;
    }
}
