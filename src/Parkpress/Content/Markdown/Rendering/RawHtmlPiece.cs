using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>A piece of HTML as an author wrote it.</summary>
internal readonly record struct RawHtmlPiece(string Html, TextSpan Span);
