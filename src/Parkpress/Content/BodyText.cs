namespace Parkpress.Content;

/// <summary>The bulk of a body, which is read when a page is rendered or indexed.</summary>
/// <param name="Content">The HTML with its slots.</param>
/// <param name="PlainText">What a reader reads, blocks separated by one line feed, white space folded.</param>
internal sealed record BodyText(BodyFragment Content, string PlainText)
{
    public static BodyText Empty { get; } = new(BodyFragment.Empty, "");
}
