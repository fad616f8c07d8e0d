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
    public ImmutableArray<(string Path, OutputKind Kind, long Size)> Files { get; init; } = [];

    /// <summary>Time of each stage that ran, in order.</summary>
    public ImmutableArray<(BuildStage Stage, TimeSpan Time)> Times { get; init; } = [];

    /// <summary>Every address outside the site that pages, data and settings link to, by address in ordinal order.</summary>
    public ImmutableArray<ExternalLink> ExternalLinks { get; init; } = [];

    /// <summary>What the site holds and what it withholds.</summary>
    internal SiteContents Contents { get; init; } = SiteContents.Empty;

    /// <summary>An empty bag with the site's severities, for what is found once the site is built.</summary>
    public required Func<DiagnosticBag> MakeBag { get; init; }

    /// <summary>The text behind a finding, or null.</summary>
    public required Func<string, SourceText?> FindSource { get; init; }
}
