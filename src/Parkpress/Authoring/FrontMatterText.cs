using System.Buffers;
using System.Text;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Authoring;

/// <summary>Changes single fields of an article's text and leaves all else as it is, comments included.</summary>
internal static class FrontMatterText
{
    private const string Fence = "---";

    // What means something to YAML somewhere.
    private static readonly SearchValues<char> s_signs = SearchValues.Create("\"'\n\r\t#[]{},&*!|>%@`\\");

    /// <summary>The text with a field set; other lines keep their places. A file without front matter gets one.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="fields">Its front matter as it was read.</param>
    /// <param name="name">The field.</param>
    /// <param name="value">As YAML.</param>
    public static string Set(SourceText text, RawFrontMatter fields, string name, string value)
    {
        string line = $"{name}: {value}";
        if (Find(fields, text.Path, name) is { } known)
        {
            return Replace(text.Text, known.NameSpan.Start, known.ValueSpan.End, line);
        }

        string newline = NewlineOf(text.Text);
        int close = CloseOf(text, fields);
        return close < 0
            ? $"{Fence}{newline}{line}{newline}{Fence}{newline}{newline}{text.Text}"
            : text.Text.Insert(close, line + newline);
    }

    /// <summary>The text without a field.</summary>
    public static string Remove(SourceText text, RawFrontMatter fields, string name)
    {
        if (Find(fields, text.Path, name) is not { } known)
        {
            return text.Text;
        }

        int start = text.GetLineStart(text.GetLine(known.NameSpan.Start));
        int last = text.GetLine(Math.Max(known.NameSpan.Start, known.ValueSpan.End - 1));
        int end = last + 1 < text.LineCount ? text.GetLineStart(last + 1) : text.Text.Length;
        return text.Text.Remove(start, end - start);
    }

    /// <summary>The text with one more item in a list of texts.</summary>
    public static string AddToList(SourceText text, RawFrontMatter fields, string name, string item)
    {
        if (Find(fields, text.Path, name) is not { } known)
        {
            return Set(text, fields, name, $"[{item}]");
        }

        string written = text.Text[known.ValueSpan.Start..known.ValueSpan.End].TrimEnd();
        int end = known.ValueSpan.Start + written.Length;
        if (written.EndsWith(']'))
        {
            return text.Text.Insert(end - 1, written.Trim('[', ']', ' ').Length == 0 ? item : ", " + item);
        }

        if (written.StartsWith('-'))
        {
            int lineStart = text.GetLineStart(text.GetLine(known.ValueSpan.Start));
            string indent = text.Text[lineStart..known.ValueSpan.Start];
            return text.Text.Insert(end, $"{NewlineOf(text.Text)}{indent}- {item}");
        }

        return Replace(text.Text, known.ValueSpan.Start, end, $"[{written}, {item}]");
    }

    /// <summary>A text as a value of YAML: bare when that is safe, else in quotes.</summary>
    public static string Quote(string value)
    {
        bool isBare = value.Length > 0 && value == value.Trim() && !value.AsSpan().ContainsAny(s_signs)
            && !value.Contains(": ", StringComparison.Ordinal) && !value.EndsWith(':') && value[0] is not ('-' or '?' or '~' or '=')
            && value is not ("null" or "true" or "false" or "yes" or "no") && !char.IsAsciiDigit(value[0]);
        return isBare ? value : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace("\t", " ", StringComparison.Ordinal)}\"";
    }

    private static FieldValue? Find(RawFrontMatter fields, string path, string name) =>
        fields.Fields.FirstOrDefault(field => field.Field.Name == name && field.Path == path);

    private static string Replace(string text, int start, int end, string by)
    {
        // A list in lines ends with the line; what a value ends with does not belong to it.
        string old = text[start..end];
        return new StringBuilder(text, 0, start, text.Length).Append(by).Append(text, start + old.TrimEnd().Length, text.Length - start - old.TrimEnd().Length).ToString();
    }

    /// <summary>Where the closing fence begins; -1 when there is no front matter.</summary>
    private static int CloseOf(SourceText text, RawFrontMatter fields)
    {
        if (fields.IsBroken || !text.Text.TrimStart('\uFEFF', '\r', '\n').StartsWith(Fence, StringComparison.Ordinal))
        {
            return -1;
        }

        int fences = 0;
        for (int line = 0; line < text.LineCount; line++)
        {
            TextSpan span = text.GetLineSpan(line);
            if (text.Text.AsSpan(span.Start, span.Length).TrimEnd().SequenceEqual(Fence) && ++fences == 2)
            {
                return span.Start;
            }
        }

        return -1;
    }

    private static string NewlineOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
