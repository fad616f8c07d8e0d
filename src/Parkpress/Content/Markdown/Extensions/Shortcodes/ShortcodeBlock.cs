using Markdig.Parsers;
using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>A shortcode on lines of its own, with the blocks between its tags.</summary>
internal sealed class ShortcodeBlock(BlockParser parser, ShortcodeCall call, bool isSelfClosed) : ContainerBlock(parser)
{
    public ShortcodeCall Call { get; } = call;

    /// <summary>True when the tag closes itself: there is no inside.</summary>
    public bool IsSelfClosed { get; } = isSelfClosed;

    /// <summary>True once the closing tag was met.</summary>
    public bool IsClosedByTag { get; set; }
}
