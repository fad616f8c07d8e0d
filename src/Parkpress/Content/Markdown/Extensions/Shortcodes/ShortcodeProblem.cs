using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>Something wrong with a tag; offsets count from the tag's start.</summary>
internal sealed record ShortcodeProblem(Rule Rule, int Start, int End, LocalText Message, LocalText Help);
