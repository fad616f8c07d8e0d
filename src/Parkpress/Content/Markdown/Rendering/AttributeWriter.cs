using Markdig.Renderers.Html;
using Markdig.Syntax;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Writes <c>id</c> and <c>class</c>, the attributes that authors may give.</summary>
internal static class AttributeWriter
{
    /// <summary>Writes what the author gave to <paramref name="node"/>.</summary>
    /// <param name="renderer">Where to.</param>
    /// <param name="node">Whose attributes.</param>
    /// <param name="ownClass">A class that the element has anyway, written first; null for none.</param>
    /// <param name="droppedClass">A class that Markdig put among the author's; null for none.</param>
    public static void Write(BodyRenderer renderer, MarkdownObject node, string? ownClass = null, string? droppedClass = null)
    {
        HtmlAttributes? attributes = node.TryGetAttributes();
        if (attributes?.Id is { } id)
        {
            WriteId(renderer, ClaimGivenId(renderer, id, attributes.Span.IsEmpty ? node.Span : attributes.Span));
        }

        WriteClasses(renderer, attributes, ownClass, droppedClass);
    }

    /// <summary>Writes <c>class</c> alone.</summary>
    public static void WriteClasses(
        BodyRenderer renderer, HtmlAttributes? attributes, string? ownClass, string? droppedClass = null)
    {
        if (CssClasses.Join(ownClass, attributes, droppedClass) is { } names)
        {
            renderer.Html.Append(" class=\"");
            renderer.Html.AppendAttribute(names);
            renderer.Html.Append('"');
        }
    }

    /// <summary>Writes an id that was claimed, and keeps it as an anchor.</summary>
    public static void WriteId(BodyRenderer renderer, string id)
    {
        renderer.Parts.AddAnchor(id);
        renderer.Html.Append(" id=\"");
        renderer.Html.AppendAttribute(id);
        renderer.Html.Append('"');
    }

    /// <summary>The id that an author gave, or a variant of it when the page has it already; that is reported.</summary>
    public static string ClaimGivenId(BodyRenderer renderer, string id, SourceSpan span)
    {
        if (renderer.Parts.Ids.TryClaim(id))
        {
            return id;
        }

        renderer.Context.Report(
            MarkdownRules.DuplicateId,
            renderer.Context.Locate(span),
            new LocalText("choose another id; links lead to the first one", "请改用其他 id；链接只会跳到第一处"),
            new LocalText($"id `{id}` is used twice on the page", $"同一页面中的 id `{id}` 重复"));
        return renderer.Parts.Ids.Claim(id, renderer.Context.GivenIds);
    }
}
