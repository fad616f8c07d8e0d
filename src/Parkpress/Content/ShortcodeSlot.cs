using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content;

/// <summary>A shortcode; filled with what its template renders.</summary>
/// <param name="Offset">As in <see cref="BodySlot"/>.</param>
/// <param name="Span">The opening tag.</param>
/// <param name="Name">Name as written.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Arguments">Named arguments in the order written; names are unique.</param>
/// <param name="Inner">The rendered Markdown between the tags; null when the tag closes itself.</param>
internal sealed record ShortcodeSlot(
    int Offset, TextSpan Span, string Name, TextSpan NameSpan, ImmutableArray<ShortcodeArgument> Arguments, BodyFragment? Inner)
    : BodySlot(Offset, Span);
