using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Checks;

/// <summary>The last change of a page lies between its publication and now.</summary>
internal sealed class UpdatedDateCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        foreach (Page page in site.Pages)
        {
            if (page is not { Updated: { } updated } || page.FrontMatter.Find(FieldCatalog.Updated) is not { } field)
            {
                continue;
            }

            if (page.Date is { } date && (updated.HasTime && date.HasTime ? updated.Moment < date.Moment : updated.Day < date.Day))
            {
                ReportOlder(page, field, diagnostics);
            }
            else if (updated.Moment > site.Options.Now && !(page.Date?.Moment > site.Options.Now))
            {
                // A page that is shown before its day, with --future, may have been prepared in full.
                diagnostics.Report(
                    SiteRules.UpdatedInFuture,
                    field.Label(),
                    new LocalText("give the day of the last change; for a page to appear later, set `date:`", "请填写实际的更新日期；若要定时发布，请设置 `date:`"));
            }
        }
    }

    private static void ReportOlder(Page page, FieldValue field, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            SiteRules.UpdatedBeforeDate,
            field.Label(),
            new LocalText("correct one of the two dates, or remove `updated:`", "请更正其中一个日期，或删除 `updated:`"),
            secondary: page.FrontMatter.Find(FieldCatalog.Date) is { } date ? [date.Label(new LocalText("published on", "发布日期"))] : []);
}
