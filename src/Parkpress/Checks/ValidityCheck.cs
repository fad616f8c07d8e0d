using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Checks;

/// <summary>A policy that is out of force, by its own date or by another policy, must not be called valid.</summary>
internal sealed class ValidityCheck : ICheck
{
    private const string Valid = "有效";

    public void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (Page page in site.OfKind(ContentKind.Policy))
        {
            if (page.FrontMatter.Find(FieldCatalog.Validity) is { Value: Valid } validity && CauseOf(site, page) is { } cause)
            {
                diagnostics.Report(
                    SiteRules.RepealedButValid,
                    validity.Label(),
                    new LocalText("write `validity: 废止`, or remove the line: it then follows from the dates", "请改为 `validity: 废止`，或删除这一行，由日期自动判断"),
                    secondary: [cause]);
            }
        }
    }

    private static Label? CauseOf(Site site, Page page)
    {
        if (page.FrontMatter.Find(FieldCatalog.Repealed) is { Value: SiteDate date } repealed && date.Moment <= site.Options.Now)
        {
            return repealed.Label(new LocalText("out of force since", "废止日期已过"));
        }

        foreach (Page other in site.Relations.Of(page, Relation.RepealedBy))
        {
            // One that is published before it comes into force leaves the old one valid until then.
            bool isInForce = other.FrontMatter.Date(FieldCatalog.Effective) is not { } effective || effective.Moment <= site.Options.Now;
            if (isInForce && other.FrontMatter.Find(FieldCatalog.Repeals) is { } repeals)
            {
                return repeals.Label(new LocalText("ended by this policy", "已被此文件废止"));
            }
        }

        return null;
    }
}
