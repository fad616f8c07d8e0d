using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>What goes wrong with YAML's own quotes: not closed, closed with a Chinese one, going on in the first column, a stray backslash.</summary>
internal static class QuoteSlips
{
    private const string ChineseMarks = "“”‘’＂＇";

    /// <param name="at">Where the value in quotes begins.</param>
    /// <param name="message">What YamlDotNet says of it.</param>
    /// <returns>True after a diagnostic; false when <paramref name="at"/> is not at a quote.</returns>
    public static bool TryReport(SourceText text, TextSpan span, int at, string message, DiagnosticBag diagnostics)
    {
        if (at >= span.End || text.Text[at] is not ('"' or '\''))
        {
            return false;
        }

        int line = text.GetLine(at);
        TextSpan lineSpan = text.GetLineSpan(line);
        string before = text.Text[lineSpan.Start..at].TrimStart();
        string value = text.Text[(at + 1)..lineSpan.End].TrimEnd();
        bool isEscape = message.Contains("escape", StringComparison.Ordinal) || message.Contains("hexadecimal", StringComparison.Ordinal)
            || message.Contains("surrogates", StringComparison.Ordinal);
        (LocalText problem, LocalText help) = isEscape
            ? (YamlMessages.Translate(message), new LocalText(
                $"use single quotes, in which `\\` is an ordinary character: `{before}'{value.TrimEnd('"')}'`",
                $"请改用单引号，其中的 `\\` 只是普通字符：`{before}'{value.TrimEnd('"')}'`"))
            : value.AsSpan().IndexOf(text.Text[at]) < 0 && GoesOn(text, span, line, text.Text[at])
                ? (new LocalText("a value in quotes goes on in the first column", "引号里的值换行后从行首开始"), new LocalText(
                    "begin the further lines of the value with two spaces, or write the whole value on one line",
                    "请在该值的后续各行行首加两个空格，或把整个值写在同一行"))
                : (YamlMessages.Translate("While scanning a quoted scalar, found unexpected end of stream."), Close(before, text.Text[at], value));
        diagnostics.Report(SourceRules.YamlSyntax, new Label(text.Path, TextSpan.At(at, 1), new LocalText("opened here", "从这里开始")), help, problem);
        return true;
    }

    private static LocalText Close(string before, char quote, string value)
    {
        bool isChinese = value.Length > 0 && ChineseMarks.Contains(value[^1], StringComparison.Ordinal);
        string line = $"{before}{quote}{value.TrimEnd(ChineseMarks.ToCharArray())}{quote}";
        return isChinese
            ? new LocalText($"close it with the same half-width quote: `{line}`", $"请用同样的英文引号结束：`{line}`")
            : new LocalText($"close it at the end of the value: `{line}`", $"请在值的末尾加上引号：`{line}`");
    }

    /// <summary>True when the next line of text is no field and the quote is closed before the next field.</summary>
    private static bool GoesOn(SourceText text, TextSpan span, int line, char quote)
    {
        for (int i = line + 1; i <= text.GetLine(span.End) && i < text.LineCount; i++)
        {
            YamlLine next = YamlLine.At(text, i);
            if (next.IsField || next.Span.Start >= span.End)
            {
                return false;
            }

            if (next.Content.Contains(quote, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
