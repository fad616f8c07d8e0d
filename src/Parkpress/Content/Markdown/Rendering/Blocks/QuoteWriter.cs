using Markdig.Syntax;
using Parkpress.Content.Markdown.Extensions.Alerts;

namespace Parkpress.Content.Markdown.Rendering.Blocks;

/// <summary>Writes quotations.</summary>
internal sealed class QuoteWriter : NodeWriter<QuoteBlock>
{
    protected override void Write(BodyRenderer renderer, QuoteBlock quote)
    {
        AlertLookalike.Run(renderer.Context, quote);
        bool wasTight = renderer.IsTight;
        renderer.IsTight = false;
        renderer.Html.EnsureLine();
        renderer.Html.Append("<blockquote");
        AttributeWriter.Write(renderer, quote);
        renderer.Html.Append(">\n");
        renderer.WriteBlocks(quote);
        renderer.Html.EnsureLine();
        renderer.Html.Append("</blockquote>\n");
        renderer.IsTight = wasTight;
    }
}
