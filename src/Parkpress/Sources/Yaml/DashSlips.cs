using System.Globalization;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>List items without a space behind the dash: YAML takes <c>-机场</c> for a text, and folds such lines into one.</summary>
internal static class DashSlips
{
    /// <summary>
    /// Where a plain value is written as items without a space: on lines of their own below a name, or below an item that has one.
    /// Null when the value is none. A number below zero is no item.
    /// </summary>
    public static TextSpan? Find(SourceText text, TextSpan value)
    {
        int first = text.GetLine(value.Start);
        int last = text.GetLine(value.End);
        TextSpan line = text.GetLineSpan(first);
        ReadOnlySpan<char> before = text.Text.AsSpan(line.Start, Math.Max(0, value.Start - line.Start)).Trim(' ');
        if (before.IsEmpty)
        {
            // In brackets lines are laid out at will.
            ReadOnlySpan<char> above = text.Text.AsSpan(0, line.Start).TrimEnd();
            return !above.IsEmpty && above[^1] is ',' or '[' or '{' ? null : ItemOf(text, first) is { } own && own.Start == value.Start ? own : null;
        }

        for (int i = first + 1; before.StartsWith("-") && i <= last; i++)
        {
            if (ItemOf(text, i) is { } item)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>True, with a diagnostic, when the line on which the reader stopped, or the one before it, is such an item.</summary>
    public static bool TryReport(SourceText text, TextSpan span, int line, DiagnosticBag diagnostics)
    {
        foreach (int candidate in (ReadOnlySpan<int>)[line, line - 1])
        {
            if (candidate >= text.GetLine(span.Start) && ItemOf(text, candidate) is { } item && StandsInList(text, candidate))
            {
                // A comment between such items stops the reader only behind it.
                int above = candidate - 1;
                while (above >= text.GetLine(span.Start) && ItemOf(text, above) is { } earlier)
                {
                    item = earlier;
                    above--;
                }

                Report(text, item, diagnostics);
                return true;
            }
        }

        return false;
    }

    public static void Report(SourceText text, TextSpan item, DiagnosticBag diagnostics)
    {
        string content = text.Text[(item.Start + 1)..item.End];
        diagnostics.Report(
            SourceRules.NoSpaceAfterDash,
            new Label(text.Path, TextSpan.At(item.Start, 1)),
            new LocalText($"write `- {content}`, and so for every item of the list", $"请写成 `- {content}`，列表的每一项都要这样写"));
    }

    private static bool StandsInList(SourceText text, int line)
    {
        while (--line >= 0)
        {
            YamlLine above = YamlLine.At(text, line);
            if (!string.IsNullOrWhiteSpace(above.Content))
            {
                return above.Content.TrimStart().StartsWith('-') || (above.IsField && above.Value.Length == 0);
            }
        }

        return false;
    }

    /// <summary>The line without its indent, when it is a dash with a text at once behind it.</summary>
    private static TextSpan? ItemOf(SourceText text, int line)
    {
        TextSpan span = text.GetLineSpan(line);
        ReadOnlySpan<char> content = text.Text.AsSpan(span.Start, span.Length);
        ReadOnlySpan<char> item = content.Trim();
        bool isItem = item.Length > 1 && item[0] == '-' && item[1] is not ('-' or ' ' or '\t')
            && !double.TryParse(item, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return isItem ? TextSpan.At(span.Start + (content.Length - content.TrimStart().Length), item.Length) : null;
    }
}
