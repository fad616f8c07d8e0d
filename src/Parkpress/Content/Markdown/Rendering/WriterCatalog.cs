using Markdig.Renderers;
using Parkpress.Content.Markdown.Extensions.Alerts;
using Parkpress.Content.Markdown.Extensions.Containers;
using Parkpress.Content.Markdown.Extensions.Definitions;
using Parkpress.Content.Markdown.Extensions.Footnotes;
using Parkpress.Content.Markdown.Extensions.Maths;
using Parkpress.Content.Markdown.Extensions.Shortcodes;
using Parkpress.Content.Markdown.Extensions.Tables;
using Parkpress.Content.Markdown.Extensions.Tasks;
using Parkpress.Content.Markdown.Rendering.Blocks;
using Parkpress.Content.Markdown.Rendering.Inlines;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Every writer; the first that accepts a node gets it, so subclasses come before their bases.</summary>
internal static class WriterCatalog
{
    public static IEnumerable<IMarkdownObjectRenderer> CreateAll() =>
    [
        new ParagraphWriter(),
        new LiteralWriter(),
        new LineBreakWriter(),
        new EmphasisWriter(),
        new LinkWriter(),
        new AutolinkWriter(),
        new CodeSpanWriter(),
        new EntityWriter(),
        new HtmlInlineWriter(),
        new DelimiterWriter(),
        new TaskMarkerWriter(),
        new ShortcodeInlineWriter(),
        new FootnoteLinkWriter(),
        new MathsInlineWriter(),

        new HeadingWriter(),
        new ListWriter(),
        new AlertWriter(),
        new QuoteWriter(),
        new CodeBlockWriter(),
        new ThematicBreakWriter(),
        new HtmlBlockWriter(),
        new TableWriter(),
        new ContainerWriter(),
        new DefinitionListWriter(),
        new ShortcodeBlockWriter(),
        new FootnoteGroupWriter(),
        new MathsBlockWriter(),
        new ContainerInlineWriter(),
    ];
}
