using System.Collections.Frozen;
using Parkpress.Sources.Config;

namespace Parkpress.Content.Markdown;

/// <summary>All that the reading of Markdown depends on besides the text; equal options give equal bodies.</summary>
internal sealed record MarkdownOptions
{
    /// <summary>What becomes of raw HTML.</summary>
    public RawHtmlPolicy RawHtml { get; init; } = RawHtmlPolicy.Escape;

    /// <summary>What stands between dollar signs is a formula.</summary>
    public bool Maths { get; init; }

    /// <summary>Hosts whose players may stand in a page, in lower case.</summary>
    public FrozenSet<string> EmbedHosts { get; init; } = [];

    /// <summary>Most characters (as a reader counts them) in a summary that the tool makes.</summary>
    public int SummaryLength { get; init; } = 120;

    /// <summary>
    /// A level 1 heading that begins the body is the page's title: it is listed in <see cref="Body.Headings"/>, without an id, and not written.
    /// </summary>
    public bool LiftsTitle { get; init; }
}
