using System.Collections.Immutable;

namespace Parkpress.Outputs.Feeds;

/// <summary>A way of writing a feed.</summary>
internal abstract class FeedFormat
{
    public static ImmutableArray<FeedFormat> All { get; } = [new RssFormat(), new AtomFormat(), new JsonFeedFormat()];

    public abstract string FileName { get; }

    public abstract ReadOnlyMemory<byte> Write(Feed feed, OutputScope scope);
}
