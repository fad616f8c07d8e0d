using Parkpress.Diagnostics;

namespace Parkpress.Sources.Yaml;

/// <summary>A scalar as text; what it means is decided by the field that holds it, never by YAML's own typing.</summary>
/// <param name="Value">The text, quotes and escapes resolved.</param>
/// <param name="IsQuoted">True for <c>'…'</c>, <c>"…"</c> and block scalars; only a plain scalar can be null.</param>
internal sealed record YamlScalar(TextSpan Span, string Value, bool IsQuoted) : YamlNode(Span)
{
    /// <summary>True for an absent value, <c>~</c> and <c>null</c>.</summary>
    public bool IsNull => !IsQuoted && (Value is "" or "~" or "null" or "Null" or "NULL");
}
