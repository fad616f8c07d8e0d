namespace Parkpress;

/// <summary>What a build is asked to do.</summary>
public sealed record BuildOptions
{
    /// <summary>Folder that holds <c>site.yml</c> and <c>content/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>Folder that will hold the site.</summary>
    public required string Output { get; init; }

    /// <summary>Folder for what later builds may use again; deleting it is always safe.</summary>
    public required string Cache { get; init; }

    /// <summary>Folder for encoded pictures, which builds with caches of their own may share; null for one within <see cref="Cache"/>.</summary>
    public string? ImageCache { get; init; }

    /// <summary>File that stands in for the root's <c>site.yml</c>; null for that one.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>Address that replaces <c>base_url</c>; null to keep that.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Drafts are published.</summary>
    public bool IncludesDrafts { get; init; }

    /// <summary>Pages dated after <see cref="Now"/> are published.</summary>
    public bool IncludesFuture { get; init; }

    /// <summary>The moment that decides what is future or expired.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Name that templates see as <c>build.environment</c>.</summary>
    public string Environment { get; init; } = "production";

    /// <summary>
    /// The last stage to run: <see cref="BuildStage.Publish"/>, or <see cref="BuildStage.Render"/> to find everything that can be
    /// found, or <see cref="BuildStage.Assemble"/> to know what the site holds. Before the last one nothing at all is written.
    /// </summary>
    public BuildStage LastStage { get; init; } = BuildStage.Publish;

    /// <summary>Warnings count as errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Where the build spends its time is measured, for <see cref="BuildResult.Profile"/>. No byte of the site depends on it.</summary>
    public bool IsProfiled { get; init; }

    /// <summary>Each step of rendering is kept besides, for <see cref="BuildProfile.Trace"/>: about 40 bytes for each call of a template.</summary>
    public bool IsTraced { get; init; }

    /// <summary>
    /// What has changed is put in its place file by file, with a journal, rather than all in one step. That saves two tenths of a second for each 10,000 files of the site, but a reader may meet
    /// old and new pages side by side for a moment, and after a crash until the next build.
    /// </summary>
    public bool UpdatesInPlace { get; init; }

    /// <summary>Files in the output folder that no build wrote are removed; else they stay.</summary>
    public bool DeletesUnknownFiles { get; init; }

    /// <summary>How long to wait for a build that writes to the same folder.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>Number of threads, 1 or more.</summary>
    public int Parallelism { get; init; } = System.Environment.ProcessorCount;
}
