using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Outputs.Feeds;

namespace Parkpress.Outputs;

/// <summary>RSS, Atom and JSON Feed of the whole site and of every section with dated pages.</summary>
internal sealed class FeedOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        Site site = scope.Site;
        foreach (PlannedFile file in PlanFeed(scope, Permalink.Home, site.Config.Title, site.Config.Description ?? site.Config.Title, site.Dated))
        {
            yield return file;
        }

        foreach (Section section in site.Sections)
        {
            ImmutableArray<Page> dated = [.. section.Pages.Where(page => page.Date is not null && (page.ContentKind & ContentKind.Dated) != 0).Order(Comparer<Page>.Create(PageOrder.ByDate))];
            if (dated.IsEmpty)
            {
                continue;
            }

            string title = $"{section.Index.Title} - {site.Config.Title}";
            string description = section.Index.FrontMatter.Text(FieldCatalog.Summary) ?? title;
            foreach (PlannedFile file in PlanFeed(scope, section.Index.Permalink, title, description, dated))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<PlannedFile> PlanFeed(OutputScope scope, Permalink folder, string title, string description, ImmutableArray<Page> pages)
    {
        ImmutableArray<Page> newest = [.. pages.Take(scope.Site.Config.FeedLimit)];
        foreach (FeedFormat format in FeedFormat.All)
        {
            string path = folder.Value + format.FileName;
            yield return new BytesFile(path[1..], OutputKind.Other, source: null, (worker, diagnostics) =>
                format.Write(new Feed(title, description, folder, path, [.. newest.Select(page => FeedItem.Of(page, worker, diagnostics))]), scope))
            {
                Inputs = worker => InputsOf(worker, title, description, path, newest),
            };
        }
    }

    private static Fingerprint InputsOf(RenderWorker worker, string title, string description, string path, ImmutableArray<Page> pages)
    {
        var builder = new FingerprintBuilder();
        builder.Append(title).Append(description).Append(path);
        foreach (Page page in pages)
        {
            builder.Append(worker.Observation.Pages.Of(page, pager: null, layout: null));
        }

        return builder.ToFingerprint();
    }
}
