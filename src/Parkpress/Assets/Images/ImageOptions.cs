using System.Collections.Immutable;

namespace Parkpress.Assets.Images;

/// <summary>Which versions of an image a site publishes.</summary>
/// <param name="Widths">In pixels, in any order; none means that images are published as they are.</param>
/// <param name="Quality">1 to 100, for lossy formats.</param>
internal sealed record ImageOptions(ImmutableArray<int> Widths, int Quality)
{
    /// <summary>What <c>site.yml</c> means when it says nothing.</summary>
    public static readonly ImageOptions Default = new([480, 960, 1600], 80);
}
