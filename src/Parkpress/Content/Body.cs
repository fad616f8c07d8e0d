using System.Collections.Immutable;

namespace Parkpress.Content;

/// <summary>The parsed body of one document; a pure function of its Markdown and of <c>MarkdownOptions</c>.</summary>
/// <param name="Content">The HTML with its slots.</param>
/// <param name="Headings">Headings outside shortcodes' arguments, in order.</param>
/// <param name="Anchors">Every id in the body, headings included, in order.</param>
/// <param name="Links">Everything that points elsewhere, in order, also inside shortcodes.</param>
/// <param name="PlainText">What a reader reads, blocks separated by one line feed, white space folded.</param>
/// <param name="Summary">Plain text of the first sentences, see <c>SummaryBuilder</c>; empty when the body is.</param>
/// <param name="WordCount">汉字 as one each, runs of other letters and digits as one each.</param>
internal sealed record Body(
    BodyFragment Content,
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    ImmutableArray<LinkReference> Links,
    string PlainText,
    string Summary,
    int WordCount)
{
    /// <summary>How many of <see cref="WordCount"/> are no 汉字: reading them takes longer.</summary>
    public int OtherWordCount { get; init; }

    public static Body Empty { get; } = new(BodyFragment.Empty, [], [], [], "", "", 0);
}
