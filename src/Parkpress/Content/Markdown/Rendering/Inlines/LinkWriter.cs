using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Content.Markdown.Extensions.FileNotes;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Writes links, whose address is a slot, and images, which are slots as a whole.</summary>
internal sealed class LinkWriter : NodeWriter<LinkInline>
{
    /// <summary>Reports a destination that may not be linked; false when it may.</summary>
    public static bool IsRefused(BodyRenderer renderer, string target, TextSpan span)
    {
        if (LinkTarget.IsOnOwnComputer(target))
        {
            renderer.Context.Report(
                MarkdownRules.LinkToOwnComputer,
                span,
                new LocalText(
                    "put the file beside the article and link to it by its name", "请把文件放到文章旁边，并填写文件名作为地址"));
            return true;
        }

        if (LinkTarget.UnsafeScheme(target) is not { } scheme)
        {
            return false;
        }

        renderer.Context.Report(
            MarkdownRules.UnsafeLink,
            span,
            new LocalText(
                "link to a page or a file; pictures go into a file beside the article",
                "请链接到页面或文件；图片请存为文件，放在文章旁边"),
            new LocalText($"`{scheme}:` links are not allowed", $"不允许使用 `{scheme}:` 链接"));
        return true;
    }

    /// <summary>Writes the start tag of a link, whose <c>href</c> is a slot.</summary>
    public static void WriteStart(BodyRenderer renderer, MarkdownObject node, string target, TextSpan span, string? title)
    {
        AddressCheck.RunLink(renderer.Context, target, span);
        renderer.Html.Append("<a href=\"");
        renderer.AddSlot(new LinkSlot(renderer.Html.Length, span, target));
        renderer.Parts.Add(new LinkReference(target, span, LinkKind.Link));
        renderer.Html.Append('"');
        if (!string.IsNullOrEmpty(title))
        {
            renderer.Html.Append(" title=\"");
            renderer.Html.AppendAttribute(AuthorText.Clean(title));
            renderer.Html.Append('"');
        }

        AttributeWriter.Write(renderer, node);
        renderer.Html.Append(LinkTarget.IsExternal(target) ? " rel=\"noopener\">" : ">");
    }

    /// <summary>Writes an image as a slot.</summary>
    /// <param name="renderer">Where to.</param>
    /// <param name="image">A link that is an image.</param>
    /// <param name="isFigure">Title and attributes are the figure's then, not the image's.</param>
    public static void WriteImage(BodyRenderer renderer, LinkInline image, bool isFigure)
    {
        string target = AuthorText.Clean(image.Url ?? "");
        string alt = InlineText.Of(image, renderer.Context.Options.RawHtml);
        TextSpan span = SpanOf(renderer, image);
        HtmlAttributes? attributes = image.TryGetAttributes();
        if (ImageCheck.IsWithoutAddress(renderer.Context, image, target) || IsRefused(renderer, target, span))
        {
            renderer.WriteText(alt);
            return;
        }

        ImageCheck.Run(renderer.Context, image, target, alt, span);

        if (!isFigure && attributes?.Id is not null)
        {
            renderer.Context.Report(
                MarkdownRules.AttributeNotAllowed,
                renderer.Context.Locate(attributes.Span),
                new LocalText("give the id to the heading or paragraph around it", "请把 id 写在图片所在的标题或段落上"),
                new LocalText("an image cannot have an id", "图片不能设置 id"));
        }

        renderer.Text.AppendAside(alt);
        renderer.Parts.Add(new LinkReference(target, span, LinkKind.Image));
        // A picture without words would be a link without a name.
        bool isLinked = renderer.IsInsideGallery && !renderer.IsInsideLink && alt.Length > 0;
        if (isLinked)
        {
            renderer.Html.Append("<a href=\"");
            renderer.AddSlot(new LinkSlot(renderer.Html.Length, span, target));
            renderer.Html.Append("\">");
        }

        renderer.AddSlot(new ImageSlot(
            renderer.Html.Length,
            span,
            target,
            alt,
            isFigure || string.IsNullOrEmpty(image.Title) ? null : AuthorText.Clean(image.Title),
            isFigure ? null : CssClasses.Join(null, attributes)));
        renderer.Html.Append(isLinked ? "</a>" : "");
    }

    protected override void Write(BodyRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
        {
            WriteImage(renderer, link, isFigure: false);
            return;
        }

        string target = AuthorText.Clean(link.Url ?? "");
        TextSpan span = SpanOf(renderer, link);
        if (renderer.IsInsideLink || IsRefused(renderer, target, span))
        {
            renderer.WriteInlines(link);
            return;
        }

        LinkTextCheck.Run(renderer.Context, link, target);
        WriteStart(renderer, link, target, span, link.Title);
        renderer.IsInsideLink = true;
        renderer.WriteInlines(link);
        renderer.IsInsideLink = false;
        renderer.Html.Append("</a>");
        FileNote.AddSlot(renderer, link, target, span);
    }

    // The address is what the author must mend; an empty one leaves only the link as a whole.
    private static TextSpan SpanOf(BodyRenderer renderer, LinkInline link) =>
        renderer.Context.Locate(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);
}
