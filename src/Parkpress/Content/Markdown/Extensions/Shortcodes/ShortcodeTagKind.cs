namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>The three tags that a shortcode may be written with.</summary>
internal enum ShortcodeTagKind
{
    /// <summary><c>{{&lt; name … &gt;}}</c>.</summary>
    Opening,

    /// <summary><c>{{&lt; name … /&gt;}}</c>.</summary>
    SelfClosed,

    /// <summary><c>{{&lt; /name &gt;}}</c>.</summary>
    Closing,
}
