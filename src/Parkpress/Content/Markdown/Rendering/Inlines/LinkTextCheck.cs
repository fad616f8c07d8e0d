using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Finds links that lead nowhere, and links that do not say where they lead.</summary>
internal static class LinkTextCheck
{
    private const int LongestVague = 16;

    public static void Run(ReadingContext context, LinkInline link, string target)
    {
        if (link.IsAutoLink)
        {
            return;
        }

        CheckExclamation(context, link, target);

        if (target.Length == 0)
        {
            context.Report(
                MarkdownRules.LinkWithoutAddress,
                AddressSpan(context, link),
                new LocalText("write the address into the parentheses", "请在括号内填写地址"));
        }

        if (link.FirstChild is LiteralInline { NextSibling: null } only && !only.Content.AsSpan().IsWhiteSpace())
        {
            CheckVague(context, only);
        }
        else if (InlineText.IsBlank(link, context.Options.RawHtml))
        {
            context.Report(
                MarkdownRules.LinkWithoutText,
                TextSpan(context, link),
                new LocalText(
                    "write into the brackets where the link leads; a picture in a link needs an alternative text",
                    "请在方括号内写明链接去向；链接中只有图片时，图片要有替代文字"));
        }
    }

    /// <summary>The brackets of a link or image without text, or what stands between them.</summary>
    public static TextSpan TextSpan(ReadingContext context, LinkInline link)
    {
        if (link is { IsImage: false, FirstChild: { } first, LastChild: { } last })
        {
            return context.Locate(first.Span.Start, last.Span.End + 1);
        }

        (int start, int end) = Range(context, link);
        int bracket = context.Text.AsSpan(start, end - start).IndexOf(']');
        return context.Locate(start, bracket < 0 ? end : start + bracket + 1);
    }

    /// <summary>The parentheses of a link or image without an address; the whole of it when it has none.</summary>
    public static TextSpan AddressSpan(ReadingContext context, LinkInline link)
    {
        (int start, int end) = Range(context, link);
        int bracket = context.Text.AsSpan(start, end - start).LastIndexOf("](");
        return context.Locate(bracket < 0 ? start : start + bracket + 1, end);
    }

    private static (int Start, int End) Range(ReadingContext context, LinkInline link)
    {
        int start = Math.Clamp(link.Span.Start, 0, context.Text.Length);
        return (start, Math.Clamp(link.Span.End + 1, start, context.Text.Length));
    }

    // `看！[大图](a.jpg)` is a sentence; a full-width mark that begins the line in front of a picture is not.
    private static void CheckExclamation(ReadingContext context, LinkInline link, string target)
    {
        if (link.PreviousSibling is LiteralInline { PreviousSibling: null or LineBreakInline } literal
            && literal.Content.AsSpan() is "！"
            && IsPicture(target))
        {
            context.Report(
                MarkdownRules.FullWidthMark,
                context.Locate(literal.Span),
                new LocalText("write `![text](file)` with a half-width mark", "请改用半角感叹号：`![文字](文件)`"),
                new LocalText("full-width `！` makes a link of this image", "全角 `！` 使图片变成了链接"));
        }
    }

    private static bool IsPicture(string target)
    {
        foreach (string extension in (ReadOnlySpan<string>)[".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"])
        {
            if (target.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckVague(ReadingContext context, LiteralInline literal)
    {
        ReadOnlySpan<char> text = literal.Content.AsSpan();
        if (text.Length <= LongestVague && IsVague(text.Trim(" 　>》»。.！!（）()")))
        {
            context.Report(
                MarkdownRules.LinkTextVague,
                context.Locate(literal.Span),
                new LocalText(
                    "name the page or the file that the link leads to", "请写明链接指向的页面或文件名称"));
        }
    }

    private static bool IsVague(ReadOnlySpan<char> text) =>
        text is "点击这里" or "这里" or "点击"
        || text.Equals("here", StringComparison.OrdinalIgnoreCase)
        || text.Equals("click here", StringComparison.OrdinalIgnoreCase);
}
