using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Writes inline nodes that are nested too deeply: all their text, none of their tags, without recursion.</summary>
/// <remarks>Their source would not do: the span of an unclosed <c>[</c> does not cover what follows it.</remarks>
internal static class FlatInlines
{
    public static void Write(BodyRenderer renderer, ContainerInline container)
    {
        Inline? node = container.FirstChild;
        while (node is not null)
        {
            if (node is DelimiterInline delimiter)
            {
                renderer.WriteText(delimiter.ToLiteral());
            }
            else if (node is not ContainerInline)
            {
                renderer.Write(node);
            }

            node = (node as ContainerInline)?.FirstChild ?? NextInside(container, node);
        }
    }

    private static Inline? NextInside(ContainerInline container, Inline node)
    {
        Inline? current = node;
        while (current is not null && current.NextSibling is null)
        {
            current = current.Parent == container ? null : current.Parent;
        }

        return current?.NextSibling;
    }
}
