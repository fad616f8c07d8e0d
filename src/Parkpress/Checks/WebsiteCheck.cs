using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Checks;

/// <summary>The web site of an enterprise must be an address that browsers can follow.</summary>
internal sealed class WebsiteCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (Page page in site.Pages)
        {
            if (page.FrontMatter.Find(FieldCatalog.Website) is { Value: string website } value)
            {
                SiteLinks.CheckAny(site, value.Path, value.ValueSpan, website, diagnostics);
            }
        }
    }
}
