using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Attributes;

/// <summary>
/// Reads attribute lists: right behind a link, image, code span or emphasis for that; at the end of a paragraph or
/// heading for it; alone in front of a block for the block. Ids and class names pass, all else is reported.
/// </summary>
internal sealed class AttributeListParser : InlineParser
{
    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) == '{' || slice.PeekChar() is '{' or '}'
            || AttributeList.Read(slice.AsSpan(), out int length) is not { } list)
        {
            return false;
        }

        ReadOnlySpan<char> rest = slice.AsSpan()[length..];
        if (FindTarget(processor, slice, rest) is not { } target)
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start);
        Apply(ReadingContext.Of(processor), list, target, new SourceSpan(start, start + length - 1));
        slice.Start += length;
        SkipLineEnd(processor, ref slice);
        return true;
    }

    private static MarkdownObject? FindTarget(InlineProcessor processor, StringSlice slice, ReadOnlySpan<char> rest)
    {
        Inline? last = processor.Inline;
        bool isAdjacent = !slice.PeekCharExtra(-1).IsWhiteSpaceOrZero();
        if (isAdjacent && (last is LinkInline or AutolinkInline or CodeInline or EmphasisInline || IsEndOfEmphasis(last)))
        {
            return last;
        }

        LeafBlock block = processor.Block!;
        bool isAtStart = last is null && block.Inline?.FirstChild is null;
        if (rest.IsWhiteSpace())
        {
            return isAtStart ? FindNextBlock(block) : TakeBlock(block, last);
        }

        return isAtStart && rest[0] is '\n' or '\r' ? block : null;
    }

    private static bool IsEndOfEmphasis(Inline? last) =>
        last is EmphasisDelimiterInline delimiter
        && (delimiter.Type & DelimiterType.Close) != 0
        && !OpenEmphasis.Has(last, delimiter.DelimiterChar);

    // A paragraph of nothing but attributes is about the block behind it, and vanishes.
    private static Block? FindNextBlock(LeafBlock block)
    {
        if (block is not ParagraphBlock || block.Parent is not { } parent)
        {
            return null;
        }

        int next = parent.IndexOf(block) + 1;
        if (next >= parent.Count)
        {
            return null;
        }

        block.RemoveAfterProcessInlines = true;
        return parent[next];
    }

    private static LeafBlock TakeBlock(LeafBlock block, Inline? last)
    {
        if (last is LiteralInline literal)
        {
            literal.Content.TrimEnd();
        }

        return block;
    }

    private static void Apply(ReadingContext context, AttributeList list, MarkdownObject target, SourceSpan span)
    {
        HtmlAttributes attributes = target.GetAttributes();
        attributes.Span = span;
        if (list.Id is { } id)
        {
            if (IsName(id))
            {
                attributes.Id = id;
                context.GivenIds.Add(id);
            }
            else
            {
                Report(context, span, "#" + id);
            }
        }

        foreach (string name in list.Classes)
        {
            if (IsName(name))
            {
                attributes.AddClass(name);
            }
            else
            {
                Report(context, span, "." + name);
            }
        }

        foreach (string other in list.Others)
        {
            Report(context, span, other);
        }
    }

    private static bool IsName(string name)
    {
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && rune.Value is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Report(ReadingContext context, SourceSpan span, string attribute) =>
        context.Report(
            MarkdownRules.AttributeNotAllowed,
            context.Locate(span),
            new LocalText(
                "only `#id` and `.class` of letters, digits, `-` and `_` are allowed; the rest is left out",
                "只允许 `#id` 和 `.class`，且只能由文字、数字、`-`、`_` 组成；其余内容已略去"),
            new LocalText($"attribute `{attribute}` is not allowed", $"不允许使用属性 `{attribute}`"));

    // The line that held the list goes with it.
    private static void SkipLineEnd(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not null)
        {
            return;
        }

        if (slice.CurrentChar == '\r')
        {
            slice.SkipChar();
        }

        if (slice.CurrentChar == '\n')
        {
            slice.SkipChar();
        }
    }
}
