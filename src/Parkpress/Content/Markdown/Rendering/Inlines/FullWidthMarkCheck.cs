using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Finds <c>＃ 标题</c>, <c>＊＊粗＊＊</c> and <c>［文字］（地址）</c>: marks typed with a Chinese input method.</summary>
internal static class FullWidthMarkCheck
{
    public static void Run(ReadingContext context, LiteralInline literal, ReadOnlySpan<char> text)
    {
        CheckHeading(context, literal, text);
        CheckStrong(context, literal, text);
        CheckLink(context, literal, text);
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

    private static void CheckLink(ReadingContext context, LiteralInline literal, ReadOnlySpan<char> text)
    {
        int bracket = text.IndexOf('］');
        if (bracket < 0)
        {
            return;
        }

        string source = context.Text;
        int parenthesis = literal.Span.Start + bracket + 1;
        if (parenthesis + 1 < source.Length
            && source[parenthesis - 1] == '］'
            && source[parenthesis] is '（' or '('
            && LinkTarget.BeginsLikeAddress(source.AsSpan(parenthesis + 1)))
        {
            Report(context, literal, bracket, 2, new LocalText("write `[text](address)` with half-width marks", "请改用半角括号：`[文字](地址)`"));
        }
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
