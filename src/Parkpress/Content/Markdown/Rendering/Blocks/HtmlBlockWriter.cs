using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Writes blocks of raw HTML.</summary>
internal sealed class HtmlBlockWriter : NodeWriter<HtmlBlock>
{
    protected override void Write(BodyRenderer renderer, HtmlBlock html)
    {
        var text = new TextBuffer();
        for (int i = 0; i < html.Lines.Count; i++)
        {
            text.Append(html.Lines.Lines[i].Slice.AsSpan());
            text.Append('\n');
        }

        RawHtmlWriter.WriteBlock(renderer, text.ToString(), html.Span);
    }
}
