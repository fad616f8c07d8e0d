using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>
/// Reads <c>$…$</c>, and <c>$$…$$</c> inside a paragraph. Prices stay text: the opening sign has no white space behind it and no
/// Latin letter or digit in front (US$5), the closing one has no white space in front and no digit behind.
/// </summary>
internal sealed class MathsInlineParser : InlineParser
{
    public MathsInlineParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadingContext context = ReadingContext.Of(processor);
        if (!context.Options.Maths)
        {
            return false;
        }

        int marks = slice.AsSpan().IndexOfAnyExcept('$');
        switch (marks < 0 ? slice.Length : marks)
        {
            case 1:
                return TryReadInline(processor, context, ref slice);
            case 2:
                ReadBlock(processor, context, ref slice);
                return true;
            default:
                AcceptText(processor, ref slice, marks < 0 ? slice.Length : marks);
                return true;
        }
    }

    private static bool TryReadInline(InlineProcessor processor, ReadingContext context, ref StringSlice slice)
    {
        if (IsSpace(slice.PeekChar()) || char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1)) || context.Maths.HasNoEnd(slice))
        {
            return false;
        }

        int end = FindEnd(slice);
        if (end < 0)
        {
            context.Maths.RememberNoEnd(slice);
            return false;
        }

        Accept(processor, context, ref slice, end, marks: 1);
        return true;
    }

    private static void ReadBlock(InlineProcessor processor, ReadingContext context, ref StringSlice slice)
    {
        int inner = slice.Start + 2;
        int length = inner <= slice.End ? slice.Text.AsSpan(inner, slice.End + 1 - inner).IndexOf("$$") : -1;
        if (length > 0 && !slice.Text.AsSpan(inner, length).IsWhiteSpace())
        {
            Accept(processor, context, ref slice, inner + length, marks: 2);
            return;
        }

        if (length < 0)
        {
            int place = processor.GetSourcePosition(slice.Start);
            context.ReportOnce(
                MathsRules.Unclosed,
                context.Locate(place, place + 2),
                new LocalText(
                    "end it with `$$` before the next empty line; write `\\$\\$` if it is meant as text",
                    "请在下一个空行之前用 `$$` 结束；如确为文字，请写作 `\\$\\$`"));
        }

        // Both signs are text, so that the second does not open a formula of its own.
        AcceptText(processor, ref slice, 2);
    }

    private static void AcceptText(InlineProcessor processor, ref StringSlice slice, int length)
    {
        int start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1),
            Span = new SourceSpan(start, start + length - 1),
        };
        slice.Start += length;
    }

    private static void Accept(InlineProcessor processor, ReadingContext context, ref StringSlice slice, int end, int marks)
    {
        int start = slice.Start + marks;
        string tex = slice.Text[start..end];
        Formula formula = FormulaReader.Read(tex, context, offset => processor.GetSourcePosition(start + offset));
        processor.Inline = new MathsInline(formula, isBlock: marks == 2)
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(end + marks - 1)),
        };
        slice.Start = end + marks;
    }

    private static int FindEnd(StringSlice slice)
    {
        for (int i = slice.Start + 1; i <= slice.End; i++)
        {
            char c = slice.Text[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c == '$' && i > slice.Start + 1 && !IsSpace(slice.Text[i - 1]) && !(i < slice.End && char.IsAsciiDigit(slice.Text[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsSpace(char c) => c is '\0' || char.IsWhiteSpace(c);
}
