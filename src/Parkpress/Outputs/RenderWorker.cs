using Parkpress.Assets;
using Parkpress.Profiling;
using Parkpress.Sources;
using Parkpress.Templates;
using Parkpress.Templates.Observations;

namespace Parkpress.Outputs;

/// <summary>What one thread needs to render files.</summary>
/// <param name="services">The site.</param>
/// <param name="observation">What files depend on.</param>
/// <param name="sources">Files to publish as they are.</param>
/// <param name="images">Encoded pictures.</param>
/// <param name="trustedBefore">As <see cref="Incremental.CacheFolder.TrustedBefore"/>.</param>
internal sealed class RenderWorker(TemplateServices services, SiteObservation observation, SourceTree sources, ImageStore images, long trustedBefore)
{
    private readonly Observer _observer = new(observation.Values);
    private PageRenderer? _pages;

    public TemplateServices Services { get; } = services;

    public SiteObservation Observation { get; } = observation;

    public SourceTree Sources { get; } = sources;

    public ImageStore Images { get; } = images;

    public long TrustedBefore { get; } = trustedBefore;

    /// <summary>Notes what files take; null when nobody asks. A worker is made on the thread that uses it.</summary>
    public ThreadRecording? Recording { get; } = services.Recording?.OfThisThread();

    /// <summary>Notes what is looked at while a file is made.</summary>
    public Observer Observer => _observer;

    public PageRenderer Pages => _pages ??= new PageRenderer(Services, _observer);
}
