using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>Leaves a slot for a shortcode between blocks.</summary>
internal sealed class ShortcodeBlockWriter : NodeWriter<ShortcodeBlock>
{
    protected override void Write(BodyRenderer renderer, ShortcodeBlock shortcode)
    {
        renderer.Html.EnsureLine();
        ShortcodeSlots.AddLinks(renderer, shortcode.Call);
        bool wasInsideGallery = renderer.IsInsideGallery;
        renderer.IsInsideGallery |= shortcode.Call.Name == "gallery";
        BodyFragment? inner = shortcode.IsSelfClosed ? null : renderer.RenderInner(shortcode);
        renderer.IsInsideGallery = wasInsideGallery;
        ShortcodeSlots.Add(renderer, shortcode.Call, inner);
        renderer.Html.Append('\n');
        renderer.Text.EndBlock();
    }
}
