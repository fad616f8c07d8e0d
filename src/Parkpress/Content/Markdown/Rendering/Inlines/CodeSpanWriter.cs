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
        WriteText(renderer, code.ContentSpan);
        renderer.Html.Append("</code>");
    }

    // In a table a pipe is escaped even in code, or it would end the cell; the escape is not part of the code.
    private static void WriteText(BodyRenderer renderer, ReadOnlySpan<char> code)
    {
        while (renderer.IsInsideTable && code.IndexOf("\\|") is >= 0 and var escape)
        {
            renderer.WriteText(code[..escape]);
            renderer.WriteText("|");
            code = code[(escape + 2)..];
        }

        renderer.WriteText(code);
    }
}
