using System.Buffers;
using Markdig.Extensions.CustomContainers;
using Parkpress.Content.Markdown.Rendering;
using Parkpress.Content.Markdown.Rendering.Blocks;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Containers;

/// <summary>Writes <c>::: name</c>; words behind the name are its title.</summary>
internal sealed class ContainerWriter : NodeWriter<CustomContainer>
{
    private static readonly SearchValues<char> s_nameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    protected override void Write(BodyRenderer renderer, CustomContainer container)
    {
        string name = container.Info ?? "";
        bool isNamed = name.Length > 0 && !name.AsSpan().ContainsAnyExcept(s_nameCharacters);
        if (name.Length == 0 && container.ClosingFencedCharCount == 0)
        {
            ReportStray(renderer.Context, container);
        }
        else
        {
            if (!isNamed)
            {
                ReportName(renderer.Context, container, name);
            }

            FenceCheck.Run(renderer.Context, container, container);
        }

        bool wasTight = renderer.IsTight;
        renderer.IsTight = false;
        renderer.Html.EnsureLine();
        renderer.Html.Append("<div");
        AttributeWriter.Write(renderer, container, isNamed ? name : null, droppedClass: name);
        renderer.Html.Append(">\n");
        WriteTitle(renderer, container.Arguments);
        renderer.WriteBlocks(container);
        renderer.Html.EnsureLine();
        renderer.Html.Append("</div>\n");
        renderer.IsTight = wasTight;
    }

    private static void WriteTitle(BodyRenderer renderer, string? title)
    {
        if (!string.IsNullOrEmpty(title))
        {
            renderer.Html.Append("<p class=\"container-title\">");
            renderer.WriteText(AuthorText.Clean(title));
            renderer.Html.Append("</p>\n");
            renderer.Text.EndBlock();
        }
    }

    // Nobody opens a container without a name and leaves it open: it is an end, and one too many.
    private static void ReportStray(ReadingContext context, CustomContainer container) =>
        context.Report(
            MarkdownRules.ContainerStray,
            context.Locate(container.Span.Start, container.Span.Start + container.OpeningFencedCharCount),
            new LocalText(
                "delete the line, or open a container above it with a line such as `::: summary`",
                "请删除这一行，或在上方用 `::: summary` 这样的一行开始容器"));

    private static void ReportName(ReadingContext context, CustomContainer container, string name) =>
        context.Report(
            MarkdownRules.ContainerName,
            context.Locate(container.Span.Start, container.Span.Start + container.OpeningFencedCharCount),
            new LocalText("write a name such as `::: summary`", "请写成 `::: summary` 这样的名称"),
            name.Length == 0
                ? new LocalText("container has no name", "容器没有名称")
                : new LocalText(
                    $"container name `{name}` may hold a-z, 0-9 and `-` only", $"容器名称 `{name}` 只能由 a-z、0-9 和 `-` 组成"));
}
