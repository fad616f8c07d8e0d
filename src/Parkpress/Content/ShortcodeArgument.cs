using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary><c>name="value"</c> in a shortcode.</summary>
internal sealed record ShortcodeArgument(string Name, string Value, TextSpan ValueSpan)
{
    /// <summary>Where the name stands.</summary>
    public TextSpan NameSpan { get; init; }
}
