using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>A shortcode of a body as the checks see it: what was written, without what it surrounds.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Arguments">Named arguments in the order written; names are unique.</param>
/// <param name="HasBody">It has a closing tag of its own.</param>
internal sealed record ShortcodeUse(string Name, TextSpan NameSpan, ImmutableArray<ShortcodeArgument> Arguments, bool HasBody)
{
    /// <summary>Every shortcode of a fragment, each before those within it.</summary>
    public static IEnumerable<ShortcodeUse> In(BodyFragment fragment)
    {
        foreach (BodySlot slot in fragment.Slots)
        {
            if (slot is not ShortcodeSlot call)
            {
                continue;
            }

            yield return new ShortcodeUse(call.Name, call.NameSpan, call.Arguments, call.Inner is not null);
            foreach (ShortcodeUse inner in In(call.Inner ?? BodyFragment.Empty))
            {
                yield return inner;
            }
        }
    }
}
