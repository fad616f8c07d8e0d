using System.Collections.Immutable;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>A start tag in raw HTML.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Start">Offset of <c>&lt;</c>.</param>
/// <param name="Attributes">In the order written.</param>
internal sealed record RawTag(string Name, int Start, ImmutableArray<RawAttribute> Attributes)
{
    /// <summary>Offset behind the name.</summary>
    public int NameEnd => Start + 1 + Name.Length;

    /// <summary>The first attribute of that name, which is the one that counts; null for none.</summary>
    public RawAttribute? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);
}
