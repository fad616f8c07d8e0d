namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>A tag as <see cref="ShortcodeTagReader"/> reads it; offsets count from the tag's start.</summary>
/// <param name="Kind">Which of the three; null when the tag is malformed and is shown as text.</param>
/// <param name="Name">The shortcode's name.</param>
/// <param name="NameStart">Where the name begins.</param>
/// <param name="Length">Length of the tag from brace to brace.</param>
/// <param name="Arguments">Arguments in the order written, names unique.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ShortcodeTag(
    ShortcodeTagKind? Kind, string Name, int NameStart, int Length, List<RawArgument> Arguments, List<ShortcodeProblem> Problems)
{
    public const string Start = "{{<";
}
