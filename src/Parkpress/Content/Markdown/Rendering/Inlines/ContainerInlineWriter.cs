using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes the children of a node that is nothing itself.</summary>
internal sealed class ContainerInlineWriter : NodeWriter<ContainerInline>
{
    protected override void Write(BodyRenderer renderer, ContainerInline container) => renderer.WriteInlines(container);
}
