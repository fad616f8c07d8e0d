using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Tasks;

/// <summary>The box of a task, <c>[ ]</c> or <c>[x]</c>.</summary>
internal sealed class TaskMarker : LeafInline
{
    public bool IsDone { get; init; }
}
