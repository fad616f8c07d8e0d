using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes a delimiter that found no partner, such as an unclosed <c>[</c>, and what followed it.</summary>
internal sealed class DelimiterWriter : NodeWriter<DelimiterInline>
{
    protected override void Write(BodyRenderer renderer, DelimiterInline delimiter)
    {
        renderer.WriteText(delimiter.ToLiteral());
        renderer.WriteInlines(delimiter);
    }
}
