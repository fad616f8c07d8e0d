using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>One line of YAML, taken apart without a parser: for telling what is wrong where the parser has given up.</summary>
/// <param name="Span">The line without its end.</param>
/// <param name="Content">Its text.</param>
/// <param name="NameEnd">Where the name before the first half- or full-width colon ends; -1 when the line does not begin with a name.</param>
internal readonly record struct YamlLine(TextSpan Span, string Content, int NameEnd)
{
    private const int LongestName = 30;

    public static YamlLine At(SourceText text, int line)
    {
        TextSpan span = text.GetLineSpan(line);
        string content = text.Text[span.Start..span.End];
        int colon = content.AsSpan().IndexOfAny(':', '：');
        return new YamlLine(span, content, colon > 0 && IsName(content.AsSpan(0, colon)) ? colon : -1);
    }

    /// <summary>Number of spaces at the beginning.</summary>
    public int Indent => Content.Length - Content.AsSpan().TrimStart(' ').Length;

    /// <summary>What stands behind the colon.</summary>
    public string Value => Content[(NameEnd + 1)..].Trim();

    /// <summary>True for <c>name: value</c> and <c>name:</c>, well written.</summary>
    public bool IsField => NameEnd > 0 && Content[NameEnd] == ':' && (NameEnd + 1 == Content.Length || Content[NameEnd + 1] == ' ');

    public bool HasFullWidthColon => NameEnd > 0 && Content[NameEnd] == '：';

    /// <summary>
    /// True for <c>name:value</c> and for a blank that YAML does not count as a space, such as the full-width one; not for
    /// <c>https://…</c> or a time of day.
    /// </summary>
    public bool LacksSpace =>
        NameEnd > 0 && Content[NameEnd] == ':' && NameEnd + 1 < Content.Length
        && Content[NameEnd + 1] is not (' ' or '\t' or '/' or ':');

    /// <summary>Offset of the value in the file.</summary>
    public int ValueStart => Span.Start + NameEnd + 1 + (Content.Length - NameEnd - 1 - Content.AsSpan(NameEnd + 1).TrimStart().Length);

    private static bool IsName(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> name = text.TrimStart(" -");
        if (name.IsEmpty || name.Length > LongestName || !char.IsLetter(name[0]) || char.IsWhiteSpace(name[^1]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
