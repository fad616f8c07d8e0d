using BenchmarkDotNet.Attributes;
using Parkpress.Assets;
using Parkpress.Checks;
using Parkpress.Content;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Templates;
using Parkpress.Templates.Observations;

namespace Parkpress.Bench;

/// <summary>One article of a site of sixty, and one of its lists, with the built-in theme: from the model to the bytes.</summary>
public class PageBenchmarks : IDisposable
{
    private const int Articles = 60;

    private readonly string _root = Directory.CreateTempSubdirectory("parkpress-bench").FullName;
    private readonly ContentStorage _storage = ContentStorage.MakeTemporary();
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Observer _observer;
    private readonly PageRenderer _renderer;
    private readonly Page _article;
    private readonly Page _list;
    private readonly Pager _pager;

    public PageBenchmarks()
    {
        WriteSite();
        SourceTree sources = SourceTree.Scan(_root, configFile: null, _diagnostics);
        SiteConfig config = SiteConfigReader.Read(sources, null, _diagnostics);
        ContentLibrary content = new ContentReader(sources, config, _storage, parallelism: 1).ReadAll(_diagnostics, default);
        Site site = SiteAssembler.Assemble(sources, config, new SiteOptions(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), false, false), content, _diagnostics);
        AssetCatalog assets = AssetBuilder.Build(sources, FileReferences.Find(site), config, 1, _diagnostics, default);
        var services = new TemplateServices(site, TemplateLibrary.Read(sources, _diagnostics), assets, new BuildInfo(SiteBuilder.Version, "production"));
        _observer = new Observer(new SiteObservation(services, new ObservationTable([]), default).Values);
        _renderer = new PageRenderer(services, _observer);
        _article = site.Pages.First(page => page.Kind == PageKind.Page && page.Document is not null);
        _list = site.Pages.First(page => page.Kind == PageKind.Section);
        Placement placement = site.PlacementOf(_list);
        _pager = Paginator.Split(_list.Permalink, placement.Listed, placement.PageSize).First();
        if (_diagnostics.HasErrors || Article() < 1000 || List() < 1000)
        {
            throw new InvalidOperationException("the site is not as it should be: " + string.Join(", ", _diagnostics.ToSorted().Select(finding => $"{finding.Rule.Code} {finding.Message.English}").Distinct().Take(5)));
        }
    }

    [Benchmark]
    public int Article()
    {
        _observer.Start();
        return _renderer.Render(_article, pager: null, _diagnostics).Length;
    }

    [Benchmark]
    public int List()
    {
        _observer.Start();
        return _renderer.Render(_list, _pager, _diagnostics).Length;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _storage.Dispose();
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    private void WriteSite()
    {
        string news = Path.Combine(_root, "content", "news");
        Directory.CreateDirectory(news);
        File.WriteAllText(Path.Combine(_root, "site.yml"), "title: 园区\nbase_url: https://example.cn/\n");
        File.WriteAllText(Path.Combine(_root, "content", "index.md"), "---\ntitle: 园区\n---\n欢迎。\n");
        File.WriteAllText(Path.Combine(news, "index.md"), "---\ntitle: 新闻\n---\n");
        for (int i = 1; i <= Articles; i++)
        {
            File.WriteAllText(Path.Combine(news, $"a{i}.md"), SampleText.Article(i));
        }
    }
}
