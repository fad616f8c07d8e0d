using Parkpress.Assets.Images;
using Parkpress.Content;
using Parkpress.Outputs;
using Parkpress.Profiling;

namespace Parkpress;

/// <summary>Puts the profile of a build together; the build hands it what it comes by.</summary>
/// <param name="clock">Times of the stages.</param>
/// <param name="detail">Whether each step is kept.</param>
internal sealed class ProfileBuilder(StageClock clock, RecordingDetail detail)
{
    /// <summary>What threads render.</summary>
    public Recording Recording { get; } = new(clock.Origin, detail);

    public ContentLibrary? Content { get; set; }

    public ImageCache? Images { get; set; }

    public bool? IsIndexUpdated { get; set; }

    /// <summary>The profile of a build that had nothing to do.</summary>
    public BuildProfile FinishRepeated() => new() { IsRepeated = true, Stages = clock.Costs, Trace = Recording.MakeTrace(FindSteps()) };

    /// <summary>The profile of a build whose clock has stopped.</summary>
    public BuildProfile Finish(RenderedFile[] files) => new()
    {
        Stages = clock.Costs,
        SearchIndex = clock.SearchIndex,
        Rendered = [.. Recording.AddUpKinds().Select(kind => ((OutputKind)kind.Kind, kind.Count, kind.Time))],
        SlowestPages = Recording.FindSlowest(),
        Templates = Recording.AddUpTemplates(),
        Caches = FindCacheUse(files),
        Trace = Recording.MakeTrace(FindSteps()),
    };

    private CacheUse FindCacheUse(RenderedFile[] files) => new()
    {
        DocumentsKept = Content is null ? 0 : Content.Documents.Length - Content.ParsedCount,
        DocumentsParsed = Content?.ParsedCount ?? 0,
        FilesKept = files.Count(file => file is { IsMade: false, IsWritten: false }),
        FilesExchanged = files.Count(file => file is { IsMade: false, IsWritten: true }),
        FilesSame = files.Count(file => file is { IsMade: true, IsWritten: false }),
        FilesWritten = files.Count(file => file is { IsMade: true, IsWritten: true }),
        BodiesReadAnew = Content?.Bodies.ReadAnewCount ?? 0,
        IsIndexUpdated = IsIndexUpdated,
        PicturesFound = Images?.FoundCount ?? 0,
        PicturesEncoded = Images?.MissedCount ?? 0,
    };

    /// <summary>Stages one after another, the search index within the one that writes it.</summary>
    private IEnumerable<(TimeSpan At, string Name, bool IsBegin)> FindSteps()
    {
        foreach ((BuildStage stage, BuildCost cost) in clock.Costs)
        {
            string name = stage.ToString();
            yield return (cost.Start, name, true);
            if (stage == BuildStage.Render && clock.SearchIndex is { } index)
            {
                yield return (index.Start, "Search index", true);
                yield return (index.Start + index.Wall, "Search index", false);
            }

            yield return (cost.Start + cost.Wall, name, false);
        }
    }
}
