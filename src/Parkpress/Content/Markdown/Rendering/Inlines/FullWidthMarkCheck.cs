using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Finds <c>＃ 标题</c>, <c>＊＊粗＊＊</c>, <c>：：：</c> and <c>{{＜</c>: marks typed with a Chinese input method.</summary>
internal static class FullWidthMarkCheck
{
    public static void Run(ReadingContext context, LiteralInline literal, ReadOnlySpan<char> text)
    {
        CheckHeading(context, literal, text);
        CheckStrong(context, literal, text);
        CheckFence(context, literal, text);
        CheckShortcode(context, literal, text);
    }

    // `＃话题＃` is a hashtag: one mark needs a space behind it to be meant as a heading.
    private static void CheckHeading(ReadingContext context, LiteralInline literal, ReadOnlySpan<char> text)
    {
        int marks = Math.Max(0, text.IndexOfAnyExcept('＃'));
        if (literal.PreviousSibling is null or LineBreakInline
            && marks is >= 1 and <= 6
            && (marks > 1 || text[marks] is ' ' or '　'))
        {
            Report(context, literal, 0, marks, new LocalText($"write `{new string('#', marks)} heading`", $"请写作 `{new string('#', marks)} 标题`，使用半角 `#` 和空格"));
        }
    }

    // Four stars in a row hide digits of a number; two and again two hold something between them.
    private static void CheckStrong(ReadingContext context, LiteralInline literal, ReadOnlySpan<char> text)
    {
        int first = IndexOfPair(text, 0);
        if (first >= 0 && IndexOfPair(text, first + 2) > first + 2)
        {
            Report(context, literal, first, 2, new LocalText("write `**text**` with half-width marks", "请改用半角星号：`**文字**`"));
        }
    }

    private static int IndexOfPair(ReadOnlySpan<char> text, int from)
    {
        int i = from;
        while (i < text.Length)
        {
            int next = text[i..].IndexOf('＊');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            int length = text[i..].IndexOfAnyExcept('＊');
            length = length < 0 ? text.Length - i : length;
            if (length == 2)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    // `······` is a row of dots; a fence has three, and a language behind them or nothing.
    private static void CheckFence(ReadingContext context, LiteralInline literal, ReadOnlySpan<char> text)
    {
        if (literal.PreviousSibling is not (null or LineBreakInline) || text.Length < 3)
        {
            return;
        }

        int marks = text.IndexOfAnyExcept(text[0]);
        marks = marks < 0 ? text.Length : marks;
        if (text[0] == '：' && marks >= 3)
        {
            Report(context, literal, 0, marks, new LocalText($"write `{new string(':', marks)}`", $"请改用半角冒号：`{new string(':', marks)}`"));
        }
        else if (text[0] is '·' or '｀' && marks == 3 && literal.NextSibling is null or LineBreakInline && IsLanguage(text[marks..].Trim()))
        {
            Report(context, literal, 0, marks, new LocalText("write ```, three half-width backticks", "请改用三个半角反引号 ```"));
        }
    }

    private static bool IsLanguage(ReadOnlySpan<char> text) => text.Length <= 20 && !text.ContainsAnyExceptInRange('!', '~');

    private static void CheckShortcode(ReadingContext context, LiteralInline literal, ReadOnlySpan<char> text)
    {
        int offset = text.IndexOf("{＜");
        int length = 1;
        if (offset >= 0)
        {
            offset++;
        }
        else
        {
            offset = text.IndexOf("｛｛<") is >= 0 and var half ? half : text.IndexOf("｛｛＜");
            length = 2;
        }

        string source = context.Text;
        int start = literal.Span.Start + offset;
        if (offset < 0 || start < 0 || start + length > source.Length || source[start] is not ('＜' or '｛') || (length == 1 && (start < 2 || source[start - 2] != '{')))
        {
            return;
        }

        string mark = source.Substring(start, length);
        string ascii = length == 1 ? "<" : "{{";
        context.Report(
            MarkdownRules.ShortcodeFullWidth,
            context.Locate(start, start + length),
            new LocalText($"type `{ascii}` in the English input mode", $"请切换到英文输入法，输入 `{ascii}`"),
            new LocalText($"full-width `{mark}` in a shortcode", $"短代码中使用了全角字符 `{mark}`"));
    }

    private static void Report(ReadingContext context, LiteralInline literal, int offset, int length, LocalText help)
    {
        int start = literal.Span.Start + offset;
        string mark = context.Text.Substring(Math.Clamp(start, 0, context.Text.Length - length), length);
        context.Report(
            MarkdownRules.FullWidthMark,
            context.Locate(start, start + length),
            help,
            new LocalText($"full-width `{mark}` is shown as text", $"全角 `{mark}` 将按文字显示"));
    }
}
