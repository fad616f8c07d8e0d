using System.Collections.Immutable;
using Parkpress.Assets;
using Parkpress.Assets.Images;
using Parkpress.Checks;
using Parkpress.Content;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Outputs;
using Parkpress.Profiling;
using Parkpress.Publishing;
using Parkpress.Search;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Templates;
using Parkpress.Templates.Observations;

namespace Parkpress;

/// <summary>The front door: builds a site. The whole data flow stands in <see cref="Build"/>.</summary>
public static class SiteBuilder
{
    /// <summary>Version of Parkpress, as <c>--version</c> prints it.</summary>
    public static string Version { get; } = typeof(SiteBuilder).Assembly.GetName().Version!.ToString(3);

    private const string SearchStateName = "search.bin";

    private const int LargeSite = 30_000;

    // Whatever changes the program changes this: what another one has kept is of no use.
    private static Fingerprint Tool { get; } = Fingerprint.Of(typeof(SiteBuilder).Module.ModuleVersionId.ToByteArray());

    /// <summary>Builds the site; on errors the old one stays as it is.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancel">Stops the build and leaves the old site.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static BuildResult Build(BuildOptions options, IBuildProgress? progress, CancellationToken cancel)
    {
        bool isProfiled = options.IsProfiled || options.IsTraced;
        var clock = new StageClock(progress, isProfiled ? StageClock.Scope.Everything : StageClock.Scope.Time);
        ProfileBuilder? profile = isProfiled ? new ProfileBuilder(clock, options.IsTraced ? RecordingDetail.Steps : RecordingDetail.Totals) : null;
        var early = new DiagnosticBag();
        bool publishes = options.LastStage == BuildStage.Publish;

        clock.Enter(BuildStage.Scan);
        using CacheFolder cache = publishes ? CacheFolder.Open(options.Cache) : CacheFolder.OpenReadOnly(options.Cache);
        SourceTree sources = SourceTree.Scan(options.Root, options.ConfigFile, early);
        var request = new BuildRequest(options, sources, Tool);
        if (publishes && early.Count == 0 && !options.DeletesUnknownFiles && LastBuild.TryRepeat(request, cache) is { } same)
        {
            return same with { Times = clock.Stop(), Profile = profile?.FinishRepeated() };
        }

        SiteConfig config = SiteConfigReader.Read(sources, options.BaseUrl, early);
        SeverityCheck.Run(config, early);
        var diagnostics = new DiagnosticBag(config.Severities) { IsStrict = options.IsStrict };
        diagnostics.Merge(early);

        clock.Enter(BuildStage.Read);
        Fingerprint readingSettings = ContentReader.SettingsOf(config, options.IsStrict, Tool);
        using ContentStorage storage = ContentStorage.Open(cache, readingSettings, RuleCatalog.All);
        ContentLibrary content = new ContentReader(sources, config, storage, options.Parallelism).ReadAll(diagnostics, cancel);
        TemplateLibrary templates = TemplateLibrary.Read(sources, diagnostics);
        profile?.Content = content;

        clock.Enter(BuildStage.Assemble);
        var siteOptions = new SiteOptions(options.Now, options.IncludesDrafts, options.IncludesFuture);
        Site site = SiteAssembler.Assemble(sources, config, siteOptions, content, diagnostics);
        BuildResult Finish(bool succeeded, RenderedFile[] files) => ResultOf(succeeded, files, site, sources, diagnostics, clock, profile);
        if (options.LastStage == BuildStage.Assemble)
        {
            return Finish(!diagnostics.HasErrors, []);
        }

        clock.Enter(BuildStage.Check);
        CheckCatalog.RunAll(site, diagnostics);
        ShortcodeArgumentCheck.Run(site, templates, diagnostics);
        TemplateUseCheck.Run(site, sources, templates, diagnostics);

        clock.Enter(BuildStage.Plan);
        AssetCatalog assets = AssetBuilder.Build(sources, FileReferences.Find(site), config, options.Parallelism, diagnostics, cancel);
        var services = new TemplateServices(site, templates, assets, new BuildInfo(Version, options.Environment)) { Recording = profile?.Recording };
        var scope = new OutputScope(site, assets, services.Urls, options.Parallelism, cancel);
        OutputPlan plan = OutputCatalog.Plan(scope, diagnostics);

        // Pages are rendered even when errors were found, so that one run tells all of them; then nothing is written.
        clock.Enter(BuildStage.Render);
        using Publisher? publisher = publishes && !diagnostics.HasErrors ? Publisher.Open(SettingsOf(options), cache, Tool, diagnostics, cancel) : null;
        EarlierOutputs earlier = publisher?.Earlier ?? Publisher.LoadEarlier(cache, Tool);
        var names = new ObservationTable(earlier.Names);
        var imageCache = new ImageCache(options.ImageCache ?? Path.Combine(options.Cache, "images")) { IsReadOnly = !publishes };
        profile?.Images = imageCache;
        Renderer.Sink? sink = publisher is null ? null : publisher.Write;
        Tidy(content);
        RenderedFile[] files = Renderer.RenderAll(
            plan,
            earlier,
            MakeWorkers(services, new SiteObservation(services, names, Tool), sources, new ImageStore(sources, imageCache, config.ImageQuality), cache.TrustedBefore),
            sink,
            options.Parallelism,
            done => clock.Report(done, plan.Files.Length),
            diagnostics,
            cancel);
        if (diagnostics.HasErrors)
        {
            return Finish(succeeded: false, files);
        }

        var search = new SearchIndexOutput(scope, readingSettings, publishes ? cache.Path : Path.GetTempPath());
        clock.EnterSearchIndex();
        Tidy(content);
        (RenderedFile[] indexFiles, SearchState state, bool isUpdated) = search.Write(
            earlier, SearchState.TryLoad(cache.PathOf(SearchStateName)), publisher is null ? static _ => null : publisher.TryReadPublished, sink);
        clock.LeaveSearchIndex();
        profile?.IsIndexUpdated = isUpdated;
        files = SearchIndexOutput.Merge(files, indexFiles, diagnostics);
        if (diagnostics.HasErrors || publisher is null)
        {
            return Finish(!diagnostics.HasErrors, files);
        }

        clock.Enter(BuildStage.Publish);
        publisher.Publish(files, names.Names);
        SaveSearch(state, cache);
        BuildResult result = Finish(succeeded: true, files);
        LastBuild.Save(request, cache, result);
        return result;
    }

    private static PublishSettings SettingsOf(BuildOptions options) => new(options.Output, options.Root)
    {
        UpdatesInPlace = options.UpdatesInPlace,
        DeletesUnknown = options.DeletesUnknownFiles,
        Patience = options.Patience,
    };

    // Apart from Build, which would else hold on to what only pages need while the search index is written.
    private static Func<RenderWorker> MakeWorkers(TemplateServices services, SiteObservation observation, SourceTree sources, ImageStore images, long trustedBefore) =>
        () => new RenderWorker(services, observation, sources, images, trustedBefore);

    // Between two stages of a large site much has died that the collector would only find when memory has grown by as much again.
    private static void Tidy(ContentLibrary content)
    {
        if (content.Documents.Length >= LargeSite)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private static void SaveSearch(SearchState state, CacheFolder cache)
    {
        if (!cache.IsWritable)
        {
            return;
        }

        try
        {
            state.Save(cache.PathOf(SearchStateName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build writes the whole index.
        }
    }

    private static BuildResult ResultOf(
        bool succeeded, RenderedFile[] files, Site site, SourceTree sources, DiagnosticBag diagnostics, StageClock clock, ProfileBuilder? profile) => new()
    {
        Diagnostics = sources.IsFlat ? [.. diagnostics.ToSorted().Select(finding => ByOwnPaths(finding, sources))] : diagnostics.ToSorted(),
        Succeeded = succeeded,
        BasePath = site.Config.BaseUrl.Path,
        Written = files.Count(file => file.IsWritten),
        FoundMoments = new Lazy<ChangeMoments>(() => ChangeMoments.Around(site)),
        Totals = TotalsOf(files, site),
        FoundFiles = new Lazy<ImmutableArray<(string, OutputKind, long)>>(
            () => [.. files.Select(file => (file.Entry.Path, (OutputKind)file.Entry.Kind, file.Entry.Stamp.Length))]),
        FoundContents = new Lazy<SiteContents>(() => SiteContents.Of(site)),
        FoundExternalLinks = new Lazy<ImmutableArray<ExternalLink>>(() => ExternalLinkList.Find(site)),
        Times = clock.Stop(),
        Profile = profile?.Finish(files),
        MakeBag = diagnostics.Fork,
        FindSource = sources.TryReadOwn,
    };

    private static Diagnostic ByOwnPaths(Diagnostic finding, SourceTree sources)
    {
        Label Of(Label label) => label with { Path = sources.OwnPathOf(label.Path) };
        return finding with { Primary = Of(finding.Primary), Secondary = [.. finding.Secondary.Select(Of)] };
    }

    private static BuildTotals TotalsOf(RenderedFile[] files, Site site)
    {
        int Count(OutputKind kind) => files.Count(file => file.Entry.Kind == (byte)kind);
        int Withheld(Withheld reason) => site.WithheldPages.Count(item => item.Reason == reason);
        return new BuildTotals(
            Count(OutputKind.Page),
            Count(OutputKind.List),
            Count(OutputKind.Asset),
            Count(OutputKind.Other),
            files.Sum(file => file.Entry.Stamp.Length),
            site.Pages.Count(page => page.Document is not null),
            Withheld(Model.Withheld.Draft),
            Withheld(Model.Withheld.Future),
            Withheld(Model.Withheld.Expired));
    }
}
