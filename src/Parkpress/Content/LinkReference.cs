using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>Something in a document that points elsewhere, kept for the checks.</summary>
/// <param name="Target">As <see cref="LinkSlot.Target"/>.</param>
/// <param name="Span">What to underline.</param>
/// <param name="Kind">What it points at.</param>
internal sealed record LinkReference(string Target, TextSpan Span, LinkKind Kind);
