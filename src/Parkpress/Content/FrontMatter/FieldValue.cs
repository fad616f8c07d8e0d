using Parkpress.Diagnostics;

namespace Parkpress.Content.FrontMatter;

/// <summary>A field as written.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Value">Its value, of the type that <see cref="FieldType"/> names.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="ValueSpan">Where the value stands.</param>
internal sealed record FieldValue(Field Field, object Value, TextSpan NameSpan, TextSpan ValueSpan);
