using System.Collections.Immutable;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>Lists of names with addresses.</summary>
internal static class PageLinks
{
    public static object[] Of(ImmutableArray<Term> terms, TemplateServices services) =>
        [.. terms.Select(term => new LinkView(term.Name, services.Urls.Path(term.Index.Permalink.Value)))];

    /// <summary>From the home page to the page itself.</summary>
    public static object[] Breadcrumbs(Page page, TemplateServices services)
    {
        Site site = services.Model;
        return
        [
            .. site.PlacementOf(page).Ancestors.Append(page).Select(step => new LinkView(
                step.Kind == PageKind.Home ? "首页" : step.Title, services.Urls.Path(step.Permalink.Value))),
        ];
    }
}
