using System.Collections.Immutable;
using Parkpress.Checks;
using Parkpress.Diagnostics;
using Parkpress.Outputs;

namespace Parkpress;

/// <summary>What came of a build.</summary>
public sealed record BuildResult
{
    /// <summary>All findings, sorted by place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>True when the site was written, or would have been.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Files of the site with their sizes in bytes, sorted by path.</summary>
    public ImmutableArray<(string Path, OutputKind Kind, long Size)> Files => FoundFiles.Value;

    /// <summary>True when nothing had changed since the last build, whose result this is.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The site in numbers.</summary>
    public BuildTotals Totals { get; init; } = BuildTotals.None;

    /// <summary>Time of each stage that ran, in order.</summary>
    public ImmutableArray<(BuildStage Stage, TimeSpan Time)> Times { get; init; } = [];

    /// <summary>Where the time went; null unless <see cref="BuildOptions.IsProfiled"/> or <see cref="BuildOptions.IsTraced"/>.</summary>
    public BuildProfile? Profile { get; init; }

    /// <summary>Every address outside the site that pages, data and settings link to, by address in ordinal order.</summary>
    public ImmutableArray<ExternalLink> ExternalLinks => FoundExternalLinks.Value;

    /// <summary>The path of the site's address, with slashes at both ends: <c>/</c> or <c>/park/</c>.</summary>
    public required string BasePath { get; init; }

    /// <summary>Number of files that were written; those that stayed as they were do not count.</summary>
    public int Written { get; init; }

    /// <summary>The next moment at which the site would change although nobody changes anything; the end of time when there is none.</summary>
    public DateTimeOffset NextChange => Moments.Until;

    /// <summary>The span of time around the build in which the site stays as it is.</summary>
    internal ChangeMoments Moments => FoundMoments.Value;

    /// <summary>Finds <see cref="Moments"/> for whoever asks.</summary>
    internal Lazy<ChangeMoments> FoundMoments { get; init; } = new(() => new ChangeMoments(DateTimeOffset.MinValue, DateTimeOffset.MaxValue));

    /// <summary>Finds <see cref="ExternalLinks"/> for whoever asks: a site that is published needs them not.</summary>
    internal Lazy<ImmutableArray<ExternalLink>> FoundExternalLinks { get; init; } = new(() => []);

    /// <summary>What the site holds and what it withholds.</summary>
    internal SiteContents Contents => FoundContents.Value;

    /// <summary>Lists <see cref="Files"/> for whoever asks.</summary>
    internal Lazy<ImmutableArray<(string Path, OutputKind Kind, long Size)>> FoundFiles { get; init; } = new(() => []);

    /// <summary>Lists <see cref="Contents"/> for whoever asks.</summary>
    internal Lazy<SiteContents> FoundContents { get; init; } = new(() => SiteContents.Empty);

    /// <summary>An empty bag with the site's severities, for what is found once the site is built.</summary>
    public required Func<DiagnosticBag> MakeBag { get; init; }

    /// <summary>The text behind a finding, or null.</summary>
    public required Func<string, SourceText?> FindSource { get; init; }
}
