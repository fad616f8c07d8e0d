using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>A shortcode inside a line.</summary>
internal sealed class ShortcodeInline(ShortcodeCall call) : LeafInline
{
    public ShortcodeCall Call { get; } = call;
}
