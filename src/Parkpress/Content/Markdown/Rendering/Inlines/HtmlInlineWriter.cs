using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes a raw tag or comment inside a line.</summary>
internal sealed class HtmlInlineWriter : NodeWriter<HtmlInline>
{
    protected override void Write(BodyRenderer renderer, HtmlInline html) =>
        RawHtmlWriter.WriteInline(renderer, html.Tag, html.Span);
}
