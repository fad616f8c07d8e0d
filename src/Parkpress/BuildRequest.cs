using Parkpress.Incremental;
using Parkpress.Sources;

namespace Parkpress;

/// <summary>All that a build is made from, but for the moment: equal requests give equal sites as long as no date passes.</summary>
/// <param name="Options">What to do.</param>
/// <param name="Sources">The files, not read yet.</param>
/// <param name="Tool">Of the program.</param>
internal sealed record BuildRequest(BuildOptions Options, SourceTree Sources, Fingerprint Tool)
{
    /// <summary>Of the options, and of the name, size and time of writing of every file.</summary>
    public Fingerprint Find()
    {
        var writer = new RecordWriter();
        writer.Fingerprint(Tool);
        writer.Text(Path.GetFullPath(Options.Output));
        writer.Text(Options.ConfigFile is null ? null : Path.GetFullPath(Options.ConfigFile));
        writer.Text(Options.BaseUrl);
        writer.Text(Options.Environment);
        writer.Flag(Options.IncludesDrafts);
        writer.Flag(Options.IncludesFuture);
        writer.Flag(Options.IsStrict);
        foreach (SourceFile file in Sources.Files)
        {
            writer.Text(file.Path);
            writer.Number(file.Length);
            writer.Number(file.Modified);
        }

        return Fingerprint.Of(writer.Written);
    }

    /// <summary>True when every file can be known by its size and time: none was written so lately that a change could go unseen.</summary>
    public bool IsSettled(CacheFolder cache) => Sources.Files.All(file => file.Modified < cache.TrustedBefore);
}
