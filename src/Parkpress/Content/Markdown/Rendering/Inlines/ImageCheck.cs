using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Rendering.Inlines;

/// <summary>Finds images that cannot be shown, or not to everybody.</summary>
internal static class ImageCheck
{
    /// <summary>The class by which an author says that a picture tells nothing and needs no text.</summary>
    private const string Decorative = "decorative";

    /// <summary>Reports an image without an address; there is nothing to show then.</summary>
    public static bool IsWithoutAddress(ReadingContext context, LinkInline image, string target)
    {
        if (target.Length > 0)
        {
            return false;
        }

        context.Report(
            MarkdownRules.LinkWithoutAddress,
            LinkTextCheck.AddressSpan(context, image),
            new LocalText("write the name of the picture's file into the parentheses", "请在括号内填写图片文件名"),
            new LocalText("image has no address", "图片没有地址"));
        return true;
    }

    public static void Run(ReadingContext context, LinkInline image, string target, string alt, TextSpan span)
    {
        AddressCheck.RunImage(context, target, span);
        if (alt.Length > 0 || image.TryGetAttributes()?.Classes?.Contains(Decorative) == true || IsNameOfLink(context, image))
        {
            return;
        }

        context.Report(
            MarkdownRules.ImageWithoutText,
            LinkTextCheck.TextSpan(context, image),
            new LocalText(
                "say in the brackets what the picture shows, or mark it as mere decoration: `![](file){.decorative}`",
                "请在方括号内写明图片内容；纯装饰图片请标注 `![](文件){.decorative}`"));
    }

    // The link that the image is the only content of has no text either; that was said of the link.
    private static bool IsNameOfLink(ReadingContext context, LinkInline image)
    {
        for (ContainerInline? outer = image.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkInline { IsImage: false })
            {
                return InlineText.IsBlank(outer, context.Options.RawHtml);
            }
        }

        return false;
    }
}
