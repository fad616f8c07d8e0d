using Markdig.Helpers;
using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Writes blocks of raw HTML.</summary>
internal sealed class HtmlBlockWriter : NodeWriter<HtmlBlock>
{
    protected override void Write(BodyRenderer renderer, HtmlBlock html)
    {
        var text = new PlacedText();
        for (int i = 0; i < html.Lines.Count; i++)
        {
            StringSlice line = html.Lines.Lines[i].Slice;
            text.Append(line.AsSpan(), line.Start);
            text.Append("\n", line.End + 1);
        }

        RawHtmlWriter.WriteBlock(renderer, text, html.Span);
    }
}
