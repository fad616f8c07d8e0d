using System.Collections.Immutable;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>Lists of names with addresses.</summary>
internal static class PageLinks
{
    public static object[] Of(ImmutableArray<Term> terms, TemplateServices services) =>
        terms.IsEmpty ? [] : [.. terms.Select(services.Views.TermLink)];

    /// <summary>From the home page to the page itself.</summary>
    public static object[] Breadcrumbs(Page page, TemplateServices services)
    {
        ImmutableArray<Page> ancestors = services.Model.PlacementOf(page).Ancestors;
        var links = new object[ancestors.Length + 1];
        for (int i = 0; i < links.Length; i++)
        {
            Page step = i < ancestors.Length ? ancestors[i] : page;
            links[i] = new LinkView(step.Kind == PageKind.Home ? "首页" : step.Title, services.PathOf(step));
        }

        return links;
    }
}
