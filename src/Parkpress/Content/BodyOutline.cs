using System.Collections.Immutable;

namespace Parkpress.Content;

/// <summary>What the rest of the site needs to know of a body: all but its text.</summary>
/// <param name="Headings">As <see cref="Body.Headings"/>.</param>
/// <param name="Anchors">As <see cref="Body.Anchors"/>.</param>
/// <param name="Links">As <see cref="Body.Links"/>.</param>
/// <param name="Shortcodes">Every shortcode, each before those within it.</param>
/// <param name="Summary">As <see cref="Body.Summary"/>.</param>
/// <param name="WordCount">As <see cref="Body.WordCount"/>.</param>
/// <param name="OtherWordCount">As <see cref="Body.OtherWordCount"/>.</param>
/// <param name="IsEmpty">Nothing would be shown.</param>
internal sealed record BodyOutline(
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    ImmutableArray<LinkReference> Links,
    ImmutableArray<ShortcodeUse> Shortcodes,
    string Summary,
    int WordCount,
    int OtherWordCount,
    bool IsEmpty)
{
    public static BodyOutline Empty { get; } = Of(Body.Empty);

    public static BodyOutline Of(Body body) => new(
        body.Headings,
        body.Anchors,
        body.Links,
        body.Content.Slots.IsEmpty ? [] : [.. ShortcodeUse.In(body.Content)],
        body.Summary,
        body.WordCount,
        body.OtherWordCount,
        body.Content.Html.Length == 0 && body.Content.Slots.IsEmpty);
}
