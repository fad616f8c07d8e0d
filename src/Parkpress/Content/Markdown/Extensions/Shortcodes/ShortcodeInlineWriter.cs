using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>Leaves a slot for a shortcode inside a line.</summary>
internal sealed class ShortcodeInlineWriter : NodeWriter<ShortcodeInline>
{
    protected override void Write(BodyRenderer renderer, ShortcodeInline shortcode)
    {
        ShortcodeSlots.AddLinks(renderer, shortcode.Call);
        ShortcodeSlots.Add(renderer, shortcode.Call, inner: null);
    }
}
