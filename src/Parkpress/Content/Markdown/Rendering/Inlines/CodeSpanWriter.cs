using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes code inside a line.</summary>
internal sealed class CodeSpanWriter : NodeWriter<CodeInline>
{
    protected override void Write(BodyRenderer renderer, CodeInline code)
    {
        renderer.Html.Append("<code");
        AttributeWriter.Write(renderer, code);
        renderer.Html.Append('>');
        renderer.WriteText(code.ContentSpan);
        renderer.Html.Append("</code>");
    }
}
