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
