using System.Collections.Immutable;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>A piece of HTML as an author wrote it, without comments.</summary>
internal readonly record struct RawHtmlPiece(PlacedText Html, ImmutableArray<RawTag> Tags);
