using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes <c>&lt;https://…&gt;</c> and <c>&lt;name@host&gt;</c>.</summary>
internal sealed class AutolinkWriter : NodeWriter<AutolinkInline>
{
    protected override void Write(BodyRenderer renderer, AutolinkInline link)
    {
        string target = link.IsEmail ? "mailto:" + link.Url : link.Url;
        TextSpan span = renderer.Context.Locate(link.Span.Start + 1, link.Span.End);
        if (renderer.IsInsideLink || LinkWriter.IsRefused(renderer, target, span))
        {
            renderer.WriteText(link.Url);
            return;
        }

        LinkWriter.WriteStart(renderer, link, target, span, title: null);
        renderer.WriteText(link.Url);
        renderer.Html.Append("</a>");
    }
}
