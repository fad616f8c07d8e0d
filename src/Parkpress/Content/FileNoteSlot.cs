using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>The place behind a link to a document; filled with its type and size when it leads to a file of the site.</summary>
/// <param name="Offset">As in <see cref="BodySlot"/>.</param>
/// <param name="Span">The address.</param>
/// <param name="Target">As for <see cref="LinkSlot.Target"/>.</param>
internal sealed record FileNoteSlot(int Offset, TextSpan Span, string Target) : BodySlot(Offset, Span);
