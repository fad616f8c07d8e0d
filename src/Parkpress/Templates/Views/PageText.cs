using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>Texts about a page, with their fallbacks.</summary>
internal static class PageText
{
    private const int MaxDescription = 160;

    /// <summary>The summary as written, else that of the body; may be empty.</summary>
    public static string SummaryOf(Page page) => page.FrontMatter.Text(FieldCatalog.Summary) ?? page.Body.Summary;

    /// <summary>One sentence for search engines; never empty, and different for every page of the site.</summary>
    public static string DescriptionOf(Page page, Site site, int pagerNumber)
    {
        Placement placement = site.PlacementOf(page);
        string text = SummaryOf(page);
        if (text.Length == 0)
        {
            text = placement.Term?.Description ?? page.Kind switch
            {
                PageKind.Home => site.Config.Description ?? site.Config.Title,
                PageKind.Term => $"{site.Config.Title}“{page.Title}”相关内容，共 {placement.Listed.Length} 篇。",
                PageKind.Archive => $"{site.Config.Title}{page.Title}内容，共 {placement.Listed.Length} 篇。",
                _ => $"{site.Config.Title}：{page.Title}。",
            };
        }

        text = text.ReplaceLineEndings(" ");
        if (pagerNumber > 1)
        {
            text = $"第 {pagerNumber} 页：{text}";
        }

        return text.Length <= MaxDescription ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MaxDescription - 2]) ? MaxDescription - 2 : MaxDescription - 1), "…");
    }

    public static ImageView? CoverOf(Page page, TemplateServices services) =>
        services.Views.Image(page, FieldCatalog.Cover, page.FrontMatter.Text(FieldCatalog.CoverAlt) ?? "");
}
