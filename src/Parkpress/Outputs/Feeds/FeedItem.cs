using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Templates.Views;

namespace Parkpress.Outputs.Feeds;

/// <summary>One page in a feed.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Published">In the site's zone.</param>
/// <param name="Html">The body, addresses absolute.</param>
internal sealed record FeedItem(
    string Title, string Address, DateTimeOffset Published, DateTimeOffset Updated, string Summary, string Html, string? Author, ImmutableArray<string> Tags)
{
    public static FeedItem Of(Page page, RenderWorker worker, DiagnosticBag diagnostics)
    {
        Placement placement = worker.Services.Model.PlacementOf(page);
        return new FeedItem(
            page.Title,
            worker.Services.Urls.Absolute(page.Permalink.Value),
            page.Date!.Value.Moment,
            Later(page.Date.Value, page.LastModified!.Value),
            PageText.SummaryOf(page),
            worker.Pages.RenderBody(page, diagnostics),
            page.FrontMatter.Text(FieldCatalog.Author) ?? worker.Services.Model.Config.Author,
            [.. placement.Categories.Select(term => term.Name), .. placement.Tags.Select(term => term.Name)]);
    }

    private static DateTimeOffset Later(SiteDate a, SiteDate b) => a.Moment > b.Moment ? a.Moment : b.Moment;
}
