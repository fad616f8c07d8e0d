namespace Parkpress.Content.Markdown.Rendering;

/// <summary>An attribute in raw HTML.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Value">With references resolved; empty when there is none.</param>
/// <param name="Start">Offset of the name.</param>
/// <param name="ValueStart">Offset of the value, behind its quotation mark.</param>
/// <param name="ValueEnd">Offset behind the value, in front of its quotation mark.</param>
/// <param name="End">Offset behind all of it.</param>
internal sealed record RawAttribute(string Name, string Value, int Start, int ValueStart, int ValueEnd, int End)
{
    public bool IsQuoted => End > ValueEnd;
}
