using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parkpress.Model;

/// <summary>Which pages name which in their front matter, readable from both ends.</summary>
internal sealed class PageRelations(FrozenDictionary<(int Page, Relation Relation), ImmutableArray<Page>> pages)
{
    public ImmutableArray<Page> Of(Page page, Relation relation) => pages.GetValueOrDefault((page.Id, relation), []);
}
