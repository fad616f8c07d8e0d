namespace Parkpress.Publishing;

/// <summary>Where and how a site is published.</summary>
/// <param name="Output">The output folder.</param>
/// <param name="Root">Folder of the site.</param>
internal sealed record PublishSettings(string Output, string Root)
{
    /// <summary>What has changed is put in its place file by file.</summary>
    public bool UpdatesInPlace { get; init; }

    /// <summary>Files in the output folder that no build wrote are removed; else they stay.</summary>
    public bool DeletesUnknown { get; init; }

    /// <summary>How long to wait for a build that writes to the same folder.</summary>
    public TimeSpan Patience { get; init; }
}
