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
using Parkpress.Publishing;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Templates;

namespace Parkpress;

/// <summary>The front door: builds a site. The whole data flow stands in <see cref="Build"/>.</summary>
public static class SiteBuilder
{
    /// <summary>Version of Parkpress, as <c>--version</c> prints it.</summary>
    public static string Version { get; } = typeof(SiteBuilder).Assembly.GetName().Version!.ToString(3);

    // Whatever changes the program changes this: what another one has kept is of no use.
    private static Fingerprint Tool { get; } = Fingerprint.Of(typeof(SiteBuilder).Module.ModuleVersionId.ToByteArray());

    /// <summary>Builds the site; on errors the old one stays as it is.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <param name="cancel">Stops the build and leaves the old site.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static BuildResult Build(BuildOptions options, IBuildProgress? progress, CancellationToken cancel)
    {
        var clock = new StageClock(progress);
        var early = new DiagnosticBag();

        clock.Enter(BuildStage.Scan);
        SourceTree sources = SourceTree.Scan(options.Root, options.ConfigFile, early);
        SiteConfig config = SiteConfigReader.Read(sources, options.BaseUrl, early);
        SeverityCheck.Run(config, early);
        var diagnostics = new DiagnosticBag(config.Severities) { IsStrict = options.IsStrict };
        diagnostics.Merge(early);

        clock.Enter(BuildStage.Read);
        using CacheFolder cache = options.LastStage == BuildStage.Publish ? CacheFolder.Open(options.Cache) : CacheFolder.OpenReadOnly(options.Cache);
        using ContentStorage storage = ContentStorage.Open(cache, ContentReader.SettingsOf(config, options.IsStrict, Tool), RuleCatalog.All);
        ContentLibrary content = new ContentReader(sources, config, storage, options.Parallelism).ReadAll(diagnostics, cancel);
        TemplateLibrary templates = TemplateLibrary.Read(sources, diagnostics);

        clock.Enter(BuildStage.Assemble);
        var siteOptions = new SiteOptions(options.Now, options.IncludesDrafts, options.IncludesFuture);
        Site site = SiteAssembler.Assemble(sources, config, siteOptions, content, diagnostics);

        BuildResult Finish(bool succeeded) => new()
        {
            Diagnostics = diagnostics.ToSorted(),
            Succeeded = succeeded,
            Contents = SiteContents.Of(site),
            Times = clock.Stop(),
            MakeBag = diagnostics.Fork,
            FindSource = sources.TryReadText,
        };
        if (options.LastStage == BuildStage.Assemble)
        {
            return Finish(!diagnostics.HasErrors);
        }

        clock.Enter(BuildStage.Check);
        CheckCatalog.RunAll(site, diagnostics);
        ShortcodeArgumentCheck.Run(site, templates, diagnostics);
        TemplateUseCheck.Run(site, sources, templates, diagnostics);
        ImmutableArray<ExternalLink> externalLinks = ExternalLinkList.Find(site);

        clock.Enter(BuildStage.Plan);
        AssetCatalog assets = AssetBuilder.Build(sources, FileReferences.Find(site), config, options.Parallelism, diagnostics, cancel);
        var services = new TemplateServices(site, templates, assets, new BuildInfo(Version, options.Environment));
        OutputPlan plan = OutputCatalog.Plan(new OutputScope(site, assets, services.Urls, options.Parallelism, cancel), diagnostics);

        bool writes = options.LastStage == BuildStage.Publish;
        var images = new ImageStore(sources, new ImageCache(Path.Combine(options.Cache, "images")) { IsReadOnly = !writes }, config.ImageQuality);
        RenderWorker MakeWorker() => new(services, sources, images);
        (ImmutableArray<long> sizes, bool isPublished) = RenderAndPublish(plan, MakeWorker, options, clock, diagnostics, cancel);
        return Finish(isPublished) with
        {
            Files = sizes.IsEmpty ? [] : [.. plan.Files.Select((file, i) => (file.Path, file.Kind, sizes[i]))],
            ExternalLinks = externalLinks,
        };
    }

    /// <summary>Pages are rendered even when errors were found, so that one run tells all of them; then nothing is written.</summary>
    private static (ImmutableArray<long> Sizes, bool IsPublished) RenderAndPublish(
        OutputPlan plan, Func<RenderWorker> makeWorker, BuildOptions options, StageClock clock, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        OutputFolder? output = options.LastStage < BuildStage.Publish ? null : OutputFolder.Open(options.Output, options.Root, diagnostics);
        using BuildLock? mutex = output is null ? null : BuildLock.TryTake(output, diagnostics);
        using Staging? staging = mutex is null || diagnostics.HasErrors ? null : Staging.Open(output!);

        clock.Enter(BuildStage.Render);
        ImmutableArray<long> sizes = Renderer.RenderAll(
            plan,
            makeWorker,
            staging is null ? static (_, _) => { } : staging.Write,
            options.Parallelism,
            done => clock.Report(done, plan.Files.Length),
            diagnostics,
            cancel);
        if (diagnostics.HasErrors)
        {
            return (sizes, false);
        }

        clock.Enter(BuildStage.Publish);
        staging?.Commit(plan.Files.Select(file => file.Path));
        return (sizes, true);
    }
}
