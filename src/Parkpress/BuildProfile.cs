using System.Collections.Immutable;
using Parkpress.Outputs;
using Parkpress.Profiling;

namespace Parkpress;

/// <summary>Where a build spent its time.</summary>
public sealed record BuildProfile
{
    /// <summary>True when nothing had changed since the last build, so that nothing was done.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>What each stage that ran took, in order.</summary>
    public required ImmutableArray<(BuildStage Stage, BuildCost Cost)> Stages { get; init; }

    /// <summary>The part of <see cref="BuildStage.Render"/> that writes the search index; null when the build did not come that far.</summary>
    public BuildCost? SearchIndex { get; init; }

    /// <summary>How many files of each kind were rendered, and the time of all threads together; the search index is not among them.</summary>
    public ImmutableArray<(OutputKind Kind, int Count, TimeSpan Time)> Rendered { get; init; } = [];

    /// <summary>The ten pages that took longest, slowest first.</summary>
    public ImmutableArray<PageCost> SlowestPages { get; init; } = [];

    /// <summary>What each template took, by its own time, longest first.</summary>
    public ImmutableArray<TemplateCost> Templates { get; init; } = [];

    /// <summary>What was taken from earlier builds.</summary>
    public CacheUse Caches { get; init; } = new();

    /// <summary>Each step; null unless <see cref="BuildOptions.IsTraced"/>.</summary>
    public BuildTrace? Trace { get; init; }
}
