using System.Collections.Immutable;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>What is gathered beside the HTML: headings, ids, links.</summary>
internal sealed class BodyParts
{
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<LinkReference>.Builder _links = ImmutableArray.CreateBuilder<LinkReference>();
    private readonly HashSet<int> _footnoteReferences = [];
    private int _tables;

    /// <summary>Sees to it that no id comes twice.</summary>
    public IdRegistry Ids { get; } = new();

    public ImmutableArray<Heading> Headings => _headings.ToImmutable();

    public ImmutableArray<string> Anchors => _anchors.ToImmutable();

    public ImmutableArray<LinkReference> Links => _links.ToImmutable();

    public void Clear()
    {
        _headings.Clear();
        _anchors.Clear();
        _links.Clear();
        _footnoteReferences.Clear();
        _tables = 0;
        Ids.Clear();
    }

    /// <summary>What names a table without a caption: landmarks of a page need names of their own.</summary>
    public string NameTable() => ++_tables == 1 ? "表格" : $"表格 {_tables}";

    public void Add(Heading heading) => _headings.Add(heading);

    public void Add(LinkReference link) => _links.Add(link);

    public void AddAnchor(string id) => _anchors.Add(id);

    /// <summary>Remembers that reference <paramref name="index"/> to a note was written, so that a way back to it makes sense.</summary>
    public void AddFootnoteReference(int index) => _footnoteReferences.Add(index);

    public bool HasFootnoteReference(int index) => _footnoteReferences.Contains(index);
}
