using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Model;

namespace Parkpress.Outputs;

/// <summary>Every page, and every page of a paginated list.</summary>
internal sealed class PageOutput : IOutput
{
    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        foreach (Page page in scope.Site.Pages)
        {
            Placement placement = scope.Site.PlacementOf(page);
            if (placement.PageSize == 0)
            {
                yield return new PageFile(page, pager: null);
                continue;
            }

            foreach (Pager pager in Paginator.Split(page.Permalink, placement.Listed, placement.PageSize))
            {
                yield return new PageFile(page, pager);
            }
        }
    }

    private sealed class PageFile(Page page, Pager? pager)
        : PlannedFile(page.Permalink.Pager(pager?.Number ?? 1).OutputPath, page.Document?.Path)
    {
        public override OutputKind Kind => page.Kind is PageKind.Page or PageKind.Home ? OutputKind.Page : OutputKind.List;

        public override Fingerprint FindInputs(RenderWorker worker) =>
            worker.Observation.Pages.Of(page, pager, worker.Pages.FindLayoutPath(page));

        public override ReadOnlySpan<byte> Render(RenderWorker worker, DiagnosticBag diagnostics) =>
            worker.Pages.Render(page, pager, diagnostics);
    }
}
