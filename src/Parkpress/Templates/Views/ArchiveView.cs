using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>A year or month of the archive.</summary>
internal sealed class ArchiveView(ArchivePeriod period, TemplateServices services) : TableView<ArchiveView>
{
    public static readonly ViewTable<ArchiveView> Members = new(
        new("year", "number", "年", view => view.Period.Year),
        new("month", "number", "月；全年为 0", view => view.Period.Month),
        new("count", "number", "页面数", view => view.Period.Pages.Length),
        new("url", "text", "网址", view => view.Services.Urls.Path(view.Period.Index.Permalink.Value)),
        new("months", "list of archive", "各月，新的在前", view => view.Period.Months.Select(month => (object)new ArchiveView(month, view.Services)).ToArray()),
        new("pages", "list of summary", "页面，新的在前", view => view.Services.Views.Summaries(view.Period.Pages)));

    private ArchivePeriod Period { get; } = period;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<ArchiveView> Table => Members;
}
