using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>Finds the bracket that YamlDotNet waited for in vain: it names no place for that itself.</summary>
internal static class UnclosedBracket
{
    /// <summary>True, with a diagnostic, when a bracket of <paramref name="span"/> before <paramref name="end"/> is never closed.</summary>
    public static bool TryReport(SourceText text, TextSpan span, int end, DiagnosticBag diagnostics)
    {
        int at = Find(text.Text.AsSpan(span.Start, span.Length));
        if (at < 0 || span.Start + at >= end)
        {
            return false;
        }

        int start = span.Start + at;
        char close = text.Text[start] == '[' ? ']' : '}';
        TextSpan line = text.GetLineSpan(text.GetLine(start));
        ReadOnlySpan<char> rest = text.Text.AsSpan(start, line.End - start);
        int hash = rest.IndexOf(" #");
        diagnostics.Report(
            SourceRules.YamlSyntax,
            new Label(text.Path, TextSpan.At(start, 1), new LocalText("opened here", "从这里开始")),
            hash > 0
                ? new LocalText("put the item that begins with `#` in quotes: a `#` after a space begins a comment", "请给以 `#` 开头的那一项加上英文引号：空格后的 `#` 会开始一段注释")
                : rest.IndexOfAny('］', '】', '｝') > 0
                    ? new LocalText($"close it with a half-width `{close}`", $"请用半角 `{close}` 结束")
                    : new LocalText($"add `{close}` after the last item", $"请在最后一项之后加上 `{close}`"),
            new LocalText($"`{text.Text[start]}` is not closed", $"`{text.Text[start]}` 没有结束"));
        return true;
    }

    /// <summary>Offset of the outermost bracket that stays open; -1 when there is none. Quotes and comments are passed over.</summary>
    private static int Find(ReadOnlySpan<char> yaml)
    {
        var open = new Stack<int>();
        for (int i = 0; i < yaml.Length; i++)
        {
            char before = i == 0 ? '\n' : yaml[i - 1];
            switch (yaml[i])
            {
                case '[' or '{' when open.Count > 0 || BeginsValue(yaml, i):
                    open.Push(i);
                    break;
                case ']' or '}' when open.Count > 0:
                    open.Pop();
                    break;
                case '"' or '\'' when before is ' ' or '\n' or '[' or '{' or ',':
                    int end = yaml[(i + 1)..].IndexOf(yaml[i]);
                    i = end < 0 ? i : i + 1 + end;
                    break;
                case '#' when before is ' ' or '\n':
                    int lineEnd = yaml[i..].IndexOf('\n');
                    i = lineEnd < 0 ? yaml.Length : i + lineEnd;
                    break;
            }
        }

        return open.Count == 0 ? -1 : open.Last();
    }

    /// <summary>True behind <c>: </c>, behind <c>- </c> and at the beginning of a line; elsewhere a bracket is a character like any other.</summary>
    private static bool BeginsValue(ReadOnlySpan<char> yaml, int at)
    {
        ReadOnlySpan<char> before = yaml[..at].TrimEnd(' ');
        return before.IsEmpty || before[^1] is '\n' || (before.Length < at && before[^1] is ':' or '-');
    }
}
