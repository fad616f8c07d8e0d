using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>Words a YAML error for somebody who does not know YAML: looks at the line for the usual causes first.</summary>
internal static class YamlErrorReporter
{
    /// <param name="text">The file.</param>
    /// <param name="span">The YAML in it.</param>
    /// <param name="index">Where in the YAML the reader stopped.</param>
    /// <param name="message">What it says.</param>
    public static void Report(SourceText text, TextSpan span, int index, LocalText message, DiagnosticBag diagnostics)
    {
        int at = Math.Clamp(span.Start + index, span.Start, span.End);
        int line = text.GetLine(at);
        TextSpan lineSpan = text.GetLineSpan(line);
        if (TryReportColonInValue(text, lineSpan, diagnostics) || TryReportFullWidthColon(text, span, diagnostics))
        {
            return;
        }

        diagnostics.Report(
            SourceRules.YamlSyntax,
            new Label(text.Path, new TextSpan(at, Math.Min(at + 1, text.Text.Length)), message),
            new LocalText(
                "write one `name: value` per line, and put a value with special characters in quotes",
                "每行写一个 `名称: 值`，含特殊字符的值要加引号"));
    }

    public static void ReportNotAMapping(SourceText text, TextSpan span, DiagnosticBag diagnostics)
    {
        if (TryReportFullWidthColon(text, span, diagnostics))
        {
            return;
        }

        diagnostics.Report(SourceRules.NotAMapping, new Label(text.Path, FirstLine(text, span)), new LocalText(
            "write one `name: value` per line, with a half-width colon and a space after it",
            "每行写一个 `名称: 值`，冒号用半角，冒号后留一个空格"));
    }

    private static bool TryReportColonInValue(SourceText text, TextSpan lineSpan, DiagnosticBag diagnostics)
    {
        string line = text.Text[lineSpan.Start..lineSpan.End];
        int first = line.IndexOf(": ", StringComparison.Ordinal);
        int second = first < 0 ? -1 : line.IndexOf(": ", first + 2, StringComparison.Ordinal);
        if (second < 0 || line[(first + 2)..].TrimStart() is ['"' or '\'' or '[' or '{', ..])
        {
            return false;
        }

        string value = line[(first + 2)..].Trim();
        diagnostics.Report(
            SourceRules.YamlSyntax,
            new Label(text.Path, TextSpan.At(lineSpan.Start + second, 1), new LocalText("this colon", "这个冒号")),
            new LocalText(
                $"put the value in quotes: `{line[..first].Trim()}: \"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"`",
                $"请给值加上引号：`{line[..first].Trim()}: \"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"`"),
            new LocalText("a colon and a space inside an unquoted value", "没有加引号的值里出现了“冒号加空格”"));
        return true;
    }

    private static bool TryReportFullWidthColon(SourceText text, TextSpan span, DiagnosticBag diagnostics)
    {
        for (int line = text.GetLine(span.Start); line <= text.GetLine(span.End); line++)
        {
            TextSpan lineSpan = text.GetLineSpan(line);
            string content = text.Text[lineSpan.Start..lineSpan.End];
            int colon = content.IndexOf('：', StringComparison.Ordinal);
            if (colon > 0 && content.IndexOf(": ", StringComparison.Ordinal) < 0 && IsFieldName(content[..colon].Trim()))
            {
                diagnostics.Report(
                    SourceRules.FullWidthColon,
                    new Label(text.Path, TextSpan.At(lineSpan.Start + colon, 1)),
                    new LocalText(
                        $"write `{content[..colon].Trim()}: {content[(colon + 1)..].Trim()}` with a half-width colon and a space",
                        $"请写成 `{content[..colon].Trim()}: {content[(colon + 1)..].Trim()}`：半角冒号，后面留一个空格"));
                return true;
            }
        }

        return false;
    }

    private static bool IsFieldName(string name) =>
        name.Length is > 0 and <= 30 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static TextSpan FirstLine(SourceText text, TextSpan span) =>
        new(span.Start, Math.Min(span.End, text.GetLineSpan(text.GetLine(span.Start)).End));
}
