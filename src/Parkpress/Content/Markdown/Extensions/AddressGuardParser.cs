using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions;

/// <summary>
/// Keeps <c>](</c> text when its address opens more than 32 parentheses, as the reference parser of CommonMark does. Markdig
/// would look for their ends to the end of the paragraph, and again for each of 200,000 times <c>![a](</c>.
/// </summary>
internal sealed class AddressGuardParser : InlineParser
{
    private const int MaximumDepth = 32;

    public AddressGuardParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '('
            || !IsTooDeep(slice.AsSpan()[2..])
            || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { } opening)
        {
            return false;
        }

        opening.ReplaceBy(new LiteralInline
        {
            Content = new StringSlice(opening.IsImage ? "![" : "["),
            Span = opening.Span,
        });
        int start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start + 1),
            Span = new SourceSpan(start, start + 1),
        };
        slice.Start += 2;

        ReadingContext context = ReadingContext.Of(processor);
        context.ReportOnce(
            MarkdownRules.NestedTooDeeply,
            context.Locate(start, start + 2),
            new LocalText(
                $"close the parentheses, or write them as `%28` and `%29`: at most {MaximumDepth} may be open", $"请补全括号，或将地址中的括号写作 `%28` 和 `%29`；最多嵌套 {MaximumDepth} 层"),
            new LocalText("too many parentheses are open in an address", "链接地址中的括号嵌套过多"));
        return true;
    }

    // Other white space and `<` end an address too; those who write none of them have their parentheses counted, no more.
    private static bool IsTooDeep(ReadOnlySpan<char> address)
    {
        int depth = 0;
        for (int i = 0; i < address.Length && address[i] > ' '; i++)
        {
            switch (address[i])
            {
                case '\\':
                    i++;
                    break;
                case '(' when ++depth > MaximumDepth:
                    return true;
                case ')' when --depth < 0:
                    return false;
            }
        }

        return false;
    }
}
