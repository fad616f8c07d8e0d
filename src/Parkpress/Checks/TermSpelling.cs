using System.Collections.Immutable;

namespace Parkpress.Checks;

/// <summary>A tag or category with every way in which it is spelt.</summary>
/// <param name="Key">The name without what people do not notice, see <c>LooseText</c>.</param>
/// <param name="Best">The spelling to use: the declared one, else the commonest.</param>
/// <param name="IsDeclared">True when <c>categories.yml</c> names it.</param>
/// <param name="Uses">Every place, in no particular order.</param>
internal sealed record TermSpelling(string Key, string Best, bool IsDeclared, ImmutableArray<TermUse> Uses)
{
    /// <summary>The places in path order; sorted when somebody asks, for few terms are ever told of.</summary>
    public IEnumerable<TermUse> UsesInOrder => Uses.OrderBy(use => use.Path, StringComparer.Ordinal).ThenBy(use => use.Span.Start);

    /// <summary>True when all places spell it alike.</summary>
    public bool IsSpeltOneWay { get; } = Uses.All(use => use.Spelling == Best);
}
