using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes what an entity such as <c>&amp;nbsp;</c> stands for.</summary>
internal sealed class EntityWriter : NodeWriter<HtmlEntityInline>
{
    protected override void Write(BodyRenderer renderer, HtmlEntityInline entity) =>
        renderer.WriteText(AuthorText.Clean(entity.Transcoded.ToString()));
}
