using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Tasks;

/// <summary>Writes the box of a task; its state is also what a screen reader says.</summary>
internal sealed class TaskMarkerWriter : NodeWriter<TaskMarker>
{
    protected override void Write(BodyRenderer renderer, TaskMarker marker) =>
        renderer.Html.Append(marker.IsDone
            ? "<input type=\"checkbox\" checked disabled aria-label=\"已完成\">"
            : "<input type=\"checkbox\" disabled aria-label=\"未完成\">");
}
