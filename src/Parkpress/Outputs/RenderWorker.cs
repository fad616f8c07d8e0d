using Parkpress.Assets;
using Parkpress.Sources;
using Parkpress.Templates;

namespace Parkpress.Outputs;

/// <summary>What one thread needs to render files.</summary>
internal sealed class RenderWorker(TemplateServices services, SourceTree sources, ImageStore images, long trustedBefore)
{
    public TemplateServices Services { get; } = services;

    public SourceTree Sources { get; } = sources;

    public ImageStore Images { get; } = images;

    /// <summary>As <see cref="Incremental.CacheFolder.TrustedBefore"/>.</summary>
    public long TrustedBefore { get; } = trustedBefore;

    public PageRenderer Pages { get; } = new(services);
}
