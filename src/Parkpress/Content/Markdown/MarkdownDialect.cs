using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Parkpress.Content.Markdown.Extensions;
using Parkpress.Content.Markdown.Extensions.Abbreviations;
using Parkpress.Content.Markdown.Extensions.Attributes;
using Parkpress.Content.Markdown.Extensions.BareUrls;
using Parkpress.Content.Markdown.Extensions.Containers;
using Parkpress.Content.Markdown.Extensions.Definitions;
using Parkpress.Content.Markdown.Extensions.Footnotes;
using Parkpress.Content.Markdown.Extensions.Maths;
using Parkpress.Content.Markdown.Extensions.Nesting;
using Parkpress.Content.Markdown.Extensions.Scripts;
using Parkpress.Content.Markdown.Extensions.Shortcodes;
using Parkpress.Content.Markdown.Extensions.Tables;
using Parkpress.Content.Markdown.Extensions.Tasks;

namespace Parkpress.Content.Markdown;

/// <summary>The Markdown that Parkpress speaks: which of Markdig's extensions, which of ours, in which order.</summary>
internal static class MarkdownDialect
{
    // Markdig counts blocks inside blocks and throws; the writer counts deeper, in a way that loses no text.
    private const int ParserDepth = 10_000;

    /// <summary>Parses for all threads; options matter to the writing alone, so one is enough.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = ParserDepth };
        builder.UseCjkFriendlyEmphasis();
        builder.UsePipeTables();
        builder.UseFootnotes();
        builder.UseAlertBlocks(allowNestedAlerts: true);

        EmphasisInlineParser emphasis = builder.InlineParsers.FindExact<EmphasisInlineParser>()!;
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 2, 2, enableWithinWord: true));
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('+', 2, 2, enableWithinWord: true));
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('=', 2, 2, enableWithinWord: true));

        builder.BlockParsers.ReplaceOrAdd<ListBlockParser>(new BoundedListParser());
        builder.BlockParsers.ReplaceOrAdd<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Insert(0, new NestedContainerParser());
        builder.BlockParsers.Insert(1, new OneSpaceDefinitionParser());
        builder.BlockParsers.Insert(2, new ShortcodeBlockParser());
        builder.BlockParsers.Insert(3, new AbbreviationParser());
        builder.BlockParsers.Insert(0, new UniqueFootnoteParser());
        builder.BlockParsers.Insert(5, new MathsBlockParser());

        builder.InlineParsers.Insert(0, new ShortcodeInlineParser());
        builder.InlineParsers.Insert(1, new AttributeListParser());
        builder.InlineParsers.Insert(2, new BareUrlParser());
        builder.InlineParsers.Insert(3, new TaskMarkerParser());
        builder.InlineParsers.Insert(4, new ScriptParser());
        builder.InlineParsers.Insert(5, new OperatorGuardParser());
        builder.InlineParsers.Insert(6, new HeadingLineBreakParser());
        builder.InlineParsers.Insert(7, new BareMailParser());
        builder.InlineParsers.Insert(8, new PipelessRowParser());
        builder.InlineParsers.Insert(9, new MathsInlineParser());
        builder.InlineParsers.Insert(10, new AddressGuardParser());
        return builder.Build();
    }
}
