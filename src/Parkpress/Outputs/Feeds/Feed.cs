using System.Collections.Immutable;
using Parkpress.Model;

namespace Parkpress.Outputs.Feeds;

/// <summary>A list of new pages for feed readers.</summary>
/// <param name="Home">The page that the feed follows.</param>
/// <param name="Path">Site path of the feed itself.</param>
/// <param name="Items">Newest first.</param>
internal sealed record Feed(string Title, string Description, Permalink Home, string Path, ImmutableArray<FeedItem> Items);
