using Parkpress.Diagnostics;

namespace Parkpress.Content.FrontMatter;

/// <summary>A value and where it was written.</summary>
internal readonly record struct Spanned<T>(T Value, TextSpan Span);
