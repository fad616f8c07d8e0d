using System.Collections.Frozen;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>
/// Finds links that became text: <c>[文字]（地址）</c>, <c>[文字] (地址)</c>, <c>[文字](有 空格.pdf)</c>, <c>【文字】（附件.pdf）</c>.
/// Only what looks like an address or a file in the parentheses counts: <c>[1]（见附件）</c> is prose.
/// </summary>
internal static class BrokenLinkCheck
{
    // An address is looked for on the rest of the line, and no further than this.
    private const int LongestAddress = 300;

    private static readonly FrozenSet<string> s_extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "md", "html", "htm", "txt", "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps",
        "zip", "rar", "7z", "jpg", "jpeg", "png", "webp", "avif", "gif", "svg", "mp4", "mp3");

    public static void Run(ReadingContext context, LiteralInline literal, ReadOnlySpan<char> text)
    {
        int from = literal.IsFirstCharacterEscaped ? 1 : 0;
        while (from < text.Length && text[from..].IndexOfAny(']', '］', '】') is >= 0 and var next)
        {
            from += next + 1;
            int bracket = literal.Span.Start + from - 1;
            if (bracket >= 0 && bracket < context.Text.Length && context.Text[bracket] == text[from - 1] && RunAt(context, bracket))
            {
                return;
            }
        }
    }

    private static bool RunAt(ReadingContext context, int bracket)
    {
        string source = context.Text;
        int open = bracket + 1;
        while (open < source.Length && open <= bracket + 2 && source[open] is ' ' or '\u3000')
        {
            open++;
        }

        if (open >= source.Length || source[open] is not ('(' or '（'))
        {
            return false;
        }

        int length = LengthOfAddress(source.AsSpan(open + 1));
        ReadOnlySpan<char> address = source.AsSpan(open + 1, length);
        int close = open + 1 + length;
        char end = close < source.Length ? source[close] : '\0';
        return source[bracket] switch
        {
            '】' => IsFile(address) && end is ')' or '）' && BeginsOnLine(source, bracket) && ReportMark(context, bracket, open, address),
            '］' => LooksLikeAddress(address) && ReportMark(context, bracket, open, address),
            _ => LooksLikeAddress(address) && ReportLink(context, bracket, open, close, end),
        };
    }

    private static bool ReportLink(ReadingContext context, int bracket, int open, int close, char end)
    {
        string source = context.Text;
        string address = WithoutTitle(source[(open + 1)..close]);
        if (source[open] == '（' || (end == '）' && open == bracket + 1))
        {
            int place = source[open] == '（' ? open : close;
            context.Report(
                MarkdownRules.LinkFullWidth,
                context.Locate(place, place + 1),
                new LocalText("write `[text](address)` with half-width parentheses", "请改用半角括号：`[文字](地址)`"));
            return true;
        }

        if (open > bracket + 1)
        {
            context.Report(
                MarkdownRules.LinkFullWidth,
                context.Locate(bracket + 1, open),
                new LocalText($"delete the space: `[text]({address})`", $"请删除空格：`[文字]({address})`"),
                new LocalText("space between `]` and `(` of a link", "链接的 `]` 与 `(` 之间有空格"));
            return true;
        }

        if (end == ')' && address.AsSpan().ContainsAny(' ', '\t') && !address.StartsWith('<'))
        {
            context.Report(
                MarkdownRules.LinkFullWidth,
                context.Locate(open + 1, open + 1 + address.Length),
                new LocalText(
                    $"write `(<{address}>)`, or `%20` for the space; better a file name without one",
                    $"请写作 `(<{address}>)`，或把空格改为 `%20`；文件名中最好不用空格"),
                new LocalText("space in the address of a link", "链接地址中有空格"));
            return true;
        }

        return false;
    }

    private static bool ReportMark(ReadingContext context, int bracket, int open, ReadOnlySpan<char> address)
    {
        string mark = context.Text[bracket..(open + 1)];
        context.Report(
            MarkdownRules.FullWidthMark,
            context.Locate(bracket, open + 1),
            new LocalText($"write `[text]({address})` with half-width marks", $"请改用半角括号：`[文字]({address})`"),
            new LocalText($"full-width `{mark}` is shown as text", $"全角 `{mark}` 将按文字显示"));
        return true;
    }

    // Up to the parenthesis that closes, of either width, or to the end of the line.
    private static int LengthOfAddress(ReadOnlySpan<char> text)
    {
        int depth = 0;
        int i = 0;
        while (i < text.Length && i < LongestAddress && text[i] is not ('\n' or '\r'))
        {
            depth += text[i] switch { '(' or '（' => 1, ')' or '）' => -1, _ => 0 };
            if (depth < 0)
            {
                break;
            }

            i++;
        }

        return i;
    }

    private static bool BeginsOnLine(string source, int bracket)
    {
        int from = Math.Max(0, bracket - LongestAddress);
        ReadOnlySpan<char> before = source.AsSpan(from, bracket - from);
        return before.LastIndexOf('【') > before.LastIndexOfAny('\n', '\r');
    }

    private static bool LooksLikeAddress(ReadOnlySpan<char> text) => LinkTarget.BeginsLikeAddress(text.TrimStart()) || IsFile(text);

    private static bool IsFile(ReadOnlySpan<char> text)
    {
        string address = WithoutTitle(text.Trim().ToString());
        int hash = address.IndexOf('#', StringComparison.Ordinal);
        ReadOnlySpan<char> path = hash < 0 ? address : address.AsSpan(0, hash);
        int dot = path.LastIndexOf('.');
        return dot > 0 && s_extensions.Contains(path[(dot + 1)..].ToString());
    }

    private static string WithoutTitle(string address)
    {
        int title = address.IndexOf(" \"", StringComparison.Ordinal);
        return (title < 0 ? address : address[..title]).TrimEnd();
    }
}
