using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>Markup of ours that authors may not write themselves: as a slot it passes the sanitizer, which takes out theirs.</summary>
/// <param name="Offset">As in <see cref="BodySlot"/>.</param>
/// <param name="Span">What it was made from.</param>
/// <param name="Html">The filling.</param>
internal sealed record MarkupSlot(int Offset, TextSpan Span, string Html) : BodySlot(Offset, Span);
