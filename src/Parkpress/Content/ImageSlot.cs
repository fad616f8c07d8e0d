using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>A whole image element; filled with <c>img</c> or <c>picture</c>.</summary>
/// <param name="Offset">As in <see cref="BodySlot"/>.</param>
/// <param name="Span">The address; the whole image when it has none.</param>
/// <param name="Target">The source as the author meant it, as for <see cref="LinkSlot.Target"/>.</param>
/// <param name="Alt">Alternative text, plain.</param>
/// <param name="Title">Title, plain; null when absent or used as a caption.</param>
/// <param name="CssClass">Allowed class names, separated by a space; null when none.</param>
internal sealed record ImageSlot(int Offset, TextSpan Span, string Target, string Alt, string? Title, string? CssClass)
    : BodySlot(Offset, Span);
