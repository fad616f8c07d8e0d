using Parkpress.Publishing;

namespace Parkpress;

/// <summary>Builds a site once more from nothing and holds what was published against it.</summary>
public static class SiteVerifier
{
    /// <summary>What differs between the published site and one that is built without any cache; nothing should.</summary>
    /// <param name="options">Of the build that has published.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="IOException">There is no room for a second site in the system's folder for temporary files.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static SiteComparison Verify(BuildOptions options, CancellationToken cancel)
    {
        using var scratch = new ScratchFolder();
        string output = scratch.Make("site");
        // A build that fails leaves its folder empty: then everything differs.
        SiteBuilder.Build(options with { Output = output, Cache = scratch.Make("cache"), IsProfiled = false, IsTraced = false }, progress: null, cancel);
        // Files that others put beside ours are none of our business.
        return SiteComparer.Compare(options.Output, output, OutputFolder.At(options.Output).ReadMarker());
    }
}
