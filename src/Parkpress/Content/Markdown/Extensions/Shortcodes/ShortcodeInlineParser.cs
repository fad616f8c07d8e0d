using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>Reads shortcodes inside lines, and reports every tag that is out of place.</summary>
internal sealed class ShortcodeInlineParser : InlineParser
{
    public ShortcodeInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        if (!text.StartsWith(ShortcodeTag.Start))
        {
            return false;
        }

        ShortcodeTag tag = ShortcodeTagReader.Read(text);
        ReadingContext context = ReadingContext.Of(processor);
        int start = slice.Start;
        Func<int, int> toText = offset => processor.GetSourcePosition(start + offset);
        ShortcodeCall.Report(tag, context, toText);

        var span = new SourceSpan(toText(0), toText(tag.Length - 1));
        if (tag.Kind == ShortcodeTagKind.SelfClosed)
        {
            processor.Inline = new ShortcodeInline(ShortcodeCall.From(tag, context, toText)) { Span = span };
        }
        else
        {
            ReportOutOfPlace(context, tag, span);
            processor.Inline = new LiteralInline
            {
                Content = new StringSlice(slice.Text, start, start + tag.Length - 1),
                Span = span,
            };
        }

        slice.Start += tag.Length;
        return true;
    }

    private static void ReportOutOfPlace(ReadingContext context, ShortcodeTag tag, SourceSpan span)
    {
        if (tag.Kind == ShortcodeTagKind.Opening)
        {
            context.Report(
                MarkdownRules.ShortcodeUnclosed,
                context.Locate(span),
                new LocalText(
                    "end the tag with `/>}}`, or put the opening and the closing tag on lines of their own",
                    "请把标签末尾改为 `/>}}`；如果包含内容，开始和结束标签须各占一行"),
                new LocalText($"shortcode `{tag.Name}` is not closed", $"短代码 `{tag.Name}` 没有结束"));
        }
        else if (tag.Kind == ShortcodeTagKind.Closing)
        {
            context.Report(
                MarkdownRules.ShortcodeStray,
                context.Locate(span),
                new LocalText(
                    "delete it, or put it on a line of its own, indented as the opening tag is",
                    "请将其删除，或让它单独占一行，并与开始标签缩进一致"),
                new LocalText($"nothing to close for `{tag.Name}`", $"结束标签 `{tag.Name}` 没有对应的开始标签"));
        }
    }
}
