namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>An argument as a tag holds it; offsets count from the tag's start and frame the value without its quotes.</summary>
internal sealed record RawArgument(string Name, string Value, int ValueStart, int ValueEnd)
{
    /// <summary>Where the name begins.</summary>
    public int NameStart { get; init; }
}
