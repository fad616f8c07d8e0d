using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>A hole in a <see cref="BodyFragment"/>.</summary>
/// <param name="Offset">Where in the fragment's HTML the filling goes (UTF-16 units).</param>
/// <param name="Span">What to underline in the source when the filling fails.</param>
internal abstract record BodySlot(int Offset, TextSpan Span);
