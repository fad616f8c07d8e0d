using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content.FrontMatter;

/// <summary>One front matter field. A name has one type, whatever the kind of page.</summary>
/// <param name="Name">Its name in YAML and in templates.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Kinds">The kinds of content that may carry it.</param>
/// <param name="Meaning">One line for the reference and for editors' tools.</param>
internal sealed record Field(string Name, FieldType Type, ContentKind Kinds, LocalText Meaning)
{
    /// <summary>Allowed values of a <see cref="FieldType.Choice"/>.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>True for a field that only an <c>index.md</c> may carry.</summary>
    public bool IsSectionOnly { get; init; }
}
