using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>Words a YAML error for somebody who does not know YAML: looks at the line for the usual causes first.</summary>
internal static class YamlErrorReporter
{
    /// <param name="text">The file.</param>
    /// <param name="span">The YAML in it.</param>
    /// <param name="index">Where in the YAML the reader stopped.</param>
    /// <param name="message">What it says.</param>
    public static void Report(SourceText text, TextSpan span, int index, string message, DiagnosticBag diagnostics)
    {
        int at = Math.Clamp(span.Start + index, span.Start, span.End);
        int line = text.GetLine(at);
        bool isKnown = message.Contains("quoted scalar", StringComparison.Ordinal)
            ? QuoteSlips.TryReport(text, span, at, message, diagnostics)
            : UnclosedBracket.TryReport(text, span, at, diagnostics)
                || DashSlips.TryReport(text, span, line, diagnostics)
                || TryReportColonInValue(text, line, diagnostics)
                || TryReportMissingSpace(text, span, line, diagnostics)
                || TryReportFullWidthColon(text, span, diagnostics)
                || TryReportIndent(text, span, line, diagnostics)
                || TryReportFirstIndent(text, span, line, diagnostics)
                || TryReportValueNeedsQuotes(text, at, message, diagnostics);
        if (!isKnown)
        {
            diagnostics.Report(
                SourceRules.YamlSyntax,
                new Label(text.Path, new TextSpan(at, Math.Min(at + 1, text.Text.Length)), YamlMessages.Translate(message)),
                new LocalText(
                    "write one `name: value` per line, begin further lines in the same column, and put a value with special characters in quotes",
                    "每行写一个 `名称: 值`，各行左端对齐，含特殊字符的值要加英文引号"));
        }
    }

    public static void ReportNotAMapping(SourceText text, TextSpan span, DiagnosticBag diagnostics)
    {
        if (TryReportFullWidthColon(text, span, diagnostics) || TryReportMissingSpace(text, span, text.GetLine(span.Start), diagnostics))
        {
            return;
        }

        diagnostics.Report(SourceRules.NotAMapping, new Label(text.Path, FirstLine(text, span)), new LocalText(
            "write one `name: value` per line, with a half-width colon and a space after it",
            "每行写一个 `名称: 值`，冒号用半角，冒号后留一个空格"));
    }

    /// <summary>True, with a diagnostic, for a name that holds a full-width colon: <c>title：通知: 放假</c> has a colon further on.</summary>
    public static bool TryReportFullWidthName(string path, YamlEntry entry, DiagnosticBag diagnostics)
    {
        int colon = entry.Key.IndexOf('：', StringComparison.Ordinal);
        if (colon <= 0 || entry.KeySpan.Length != entry.Key.Length)
        {
            return false;
        }

        diagnostics.Report(
            SourceRules.FullWidthColon,
            new Label(path, TextSpan.At(entry.KeySpan.Start + colon, 1)),
            new LocalText(
                $"write `{entry.Key[..colon]}: \"…\"` with a half-width colon and a space, and the value in quotes",
                $"请写成 `{entry.Key[..colon]}: \"…\"`：半角冒号，后面留一个空格，值加英文引号"));
        return true;
    }

    private static bool TryReportColonInValue(SourceText text, int line, DiagnosticBag diagnostics)
    {
        TextSpan lineSpan = text.GetLineSpan(line);
        string content = text.Text[lineSpan.Start..lineSpan.End];
        int first = content.IndexOf(": ", StringComparison.Ordinal);
        int second = first < 0 ? -1 : content.IndexOf(": ", first + 2, StringComparison.Ordinal);
        if (second < 0 || content[(first + 2)..].TrimStart() is ['"' or '\'' or '[' or '{', ..])
        {
            return false;
        }

        string value = content[(first + 2)..].Trim();
        ReportUnquoted(text, TextSpan.At(lineSpan.Start + second, 1), new LocalText("this colon", "这个冒号"), content[..first].TrimStart(), value, diagnostics);
        return true;
    }

    /// <summary>A value that YAML takes for something else because of how it begins, or that goes on behind its closing quote or bracket.</summary>
    private static bool TryReportValueNeedsQuotes(SourceText text, int at, string message, DiagnosticBag diagnostics)
    {
        YamlLine line = YamlLine.At(text, text.GetLine(at));
        if (!line.IsField || line.Value.Length == 0 || at < line.ValueStart)
        {
            return false;
        }

        LocalText what = at > line.ValueStart
            ? new LocalText("the value has already ended here", "值在这里之前已经结束")
            : YamlMessages.Translate(message);
        string value = line.Value is ['\'', .., '\''] ? line.Value[1..^1] : line.Value;
        diagnostics.Report(
            SourceRules.YamlSyntax,
            new Label(text.Path, new TextSpan(at, Math.Min(at + 1, text.Text.Length)), what),
            CureByQuotes(line.Content[..line.NameEnd].TrimStart(), value));
        return true;
    }

    /// <summary>A field that is indented below one which has a value already.</summary>
    private static bool TryReportIndent(SourceText text, TextSpan span, int line, DiagnosticBag diagnostics)
    {
        if (line <= text.GetLine(span.Start))
        {
            return false;
        }

        YamlLine here = YamlLine.At(text, line);
        YamlLine above = YamlLine.At(text, line - 1);
        if (!here.IsField || !above.IsField || above.Value.Length == 0 || here.Indent <= above.Indent)
        {
            return false;
        }

        diagnostics.Report(
            SourceRules.YamlSyntax,
            new Label(text.Path, new TextSpan(here.Span.Start + above.Indent, here.Span.Start + here.Indent), new LocalText("these spaces", "这些空格")),
            new LocalText("begin the line in the same column as the one above", "请让这一行与上一行左端对齐"),
            new LocalText("this line is indented and the one above has a value already", "这一行多了缩进，而上一行已经有值"));
        return true;
    }

    /// <summary>A field further left than the first one, which a blank has slipped in front of.</summary>
    private static bool TryReportFirstIndent(SourceText text, TextSpan span, int line, DiagnosticBag diagnostics)
    {
        YamlLine first = YamlLine.At(text, text.GetLine(span.Start));
        YamlLine here = YamlLine.At(text, line);
        if (!first.IsField || !here.IsField || here.Indent >= first.Indent)
        {
            return false;
        }

        diagnostics.Report(
            SourceRules.YamlSyntax,
            new Label(text.Path, new TextSpan(first.Span.Start + here.Indent, first.Span.Start + first.Indent), new LocalText("these spaces", "这些空格")),
            new LocalText("delete the spaces at the beginning of the line", "请删除这一行开头的空格"),
            new LocalText("the first line is indented and further ones are not", "第一行有缩进，而后面的行没有"));
        return true;
    }

    private static void ReportUnquoted(SourceText text, TextSpan span, LocalText label, string name, string value, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            SourceRules.YamlSyntax,
            new Label(text.Path, span, label),
            CureByQuotes(name, ChineseQuotes.Unwrap(value) ?? value),
            new LocalText("a colon and a space inside an unquoted value", "没有加引号的值里出现了“冒号加空格”"));

    private static LocalText CureByQuotes(string name, string value) => new(
        $"put the value in quotes: `{name}: {QuotedValue.Of(value)}`",
        $"请给值加上英文引号：`{name}: {QuotedValue.Of(value)}`");

    /// <summary>Looks at the line of the error and the one before first: a mistyped line often shows at the next one.</summary>
    private static bool TryReportMissingSpace(SourceText text, TextSpan span, int line, DiagnosticBag diagnostics)
    {
        int first = text.GetLine(span.Start);
        int last = text.GetLine(span.End);
        foreach (int candidate in (IEnumerable<int>)[line, line - 1, .. Enumerable.Range(first, last - first + 1)])
        {
            if (candidate < first || candidate > last || YamlLine.At(text, candidate) is not { LacksSpace: true } slip)
            {
                continue;
            }

            string fixedLine = $"{slip.Content[..slip.NameEnd].TrimStart()}: {slip.Value}";
            diagnostics.Report(
                SourceRules.NoSpaceAfterColon,
                new Label(text.Path, TextSpan.At(slip.Span.Start + slip.NameEnd, 1)),
                new LocalText($"write `{fixedLine}` with a space after the colon", $"请在冒号后加一个空格：`{fixedLine}`"));
            return true;
        }

        return false;
    }

    /// <summary>Tells of all such lines at once: who typed one colon with an input method typed them all so.</summary>
    private static bool TryReportFullWidthColon(SourceText text, TextSpan span, DiagnosticBag diagnostics)
    {
        YamlLine[] lines =
        [
            .. Enumerable.Range(text.GetLine(span.Start), text.GetLine(span.End) - text.GetLine(span.Start) + 1)
                .Where(line => IsFullWidthField(text, span, line))
                .Select(line => YamlLine.At(text, line)),
        ];
        foreach (YamlLine line in lines)
        {
            string name = line.Content[..line.NameEnd].TrimStart();
            string value = line.Value.Contains(": ", StringComparison.Ordinal) ? QuotedValue.Of(line.Value) : line.Value;
            diagnostics.Report(
                SourceRules.FullWidthColon,
                new Label(text.Path, TextSpan.At(line.Span.Start + line.NameEnd, 1)),
                new LocalText(
                    $"write `{name}: {value}` with a half-width colon and a space",
                    $"请写成 `{name}: {value}`：半角冒号，后面留一个空格"));
        }

        return lines.Length > 0;
    }

    /// <summary>An indented line counts below a name without a value or below a list item; elsewhere it goes on with a text.</summary>
    private static bool IsFullWidthField(SourceText text, TextSpan span, int number)
    {
        YamlLine line = YamlLine.At(text, number);
        if (!line.HasFullWidthColon || line.Span.End > span.End)
        {
            return false;
        }

        for (int i = number - 1; line.Indent > 0 && i >= text.GetLine(span.Start); i--)
        {
            YamlLine above = YamlLine.At(text, i);
            if (!string.IsNullOrWhiteSpace(above.Content) && above.Indent < line.Indent)
            {
                return above.Content.TrimStart().StartsWith("- ", StringComparison.Ordinal) || (above.NameEnd > 0 && above.Value.Length == 0);
            }
        }

        return true;
    }

    private static TextSpan FirstLine(SourceText text, TextSpan span) =>
        new(span.Start, Math.Min(span.End, text.GetLineSpan(text.GetLine(span.Start)).End));
}
