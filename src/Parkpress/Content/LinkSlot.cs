using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>The value of an <c>href</c>; filled with an attribute-escaped URL.</summary>
/// <param name="Offset">As in <see cref="BodySlot"/>.</param>
/// <param name="Span">The address; the whole link when it has none.</param>
/// <param name="Target">The destination as the author meant it: entities and backslashes resolved, not percent-encoded further.</param>
internal sealed record LinkSlot(int Offset, TextSpan Span, string Target) : BodySlot(Offset, Span);
