using Parkpress.Diagnostics;

namespace Parkpress.Content.FrontMatter;

/// <summary>A field as written.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Value">Its value, of the type that <see cref="FieldType"/> names.</param>
/// <param name="Path">The file that says so: the page's own, or the <c>index.md</c> that hands it down.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="ValueSpan">Where the value stands.</param>
internal sealed record FieldValue(Field Field, object Value, string Path, TextSpan NameSpan, TextSpan ValueSpan)
{
    /// <summary>Points at the value.</summary>
    public Label Label(LocalText text = default) => new(Path, ValueSpan, text);
}
