using System.Collections.Immutable;

namespace Parkpress.Content;

/// <summary>A piece of HTML with holes for what only the assembled site knows: addresses, pictures, shortcodes.</summary>
/// <param name="Html">The HTML; nothing stands where a slot goes.</param>
/// <param name="Slots">The holes, by ascending <see cref="BodySlot.Offset"/> into <paramref name="Html"/>.</param>
internal sealed record BodyFragment(string Html, ImmutableArray<BodySlot> Slots)
{
    public static BodyFragment Empty { get; } = new("", []);
}
