using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parkpress.Assets;
using Parkpress.Model;
using Parkpress.Profiling;
using Parkpress.Templates.Functions;
using Parkpress.Templates.Views;
using Scriban.Runtime;

namespace Parkpress.Templates;

/// <summary>What all renderings of one build share; safe for threads.</summary>
internal sealed class TemplateServices
{
    private readonly string?[] _paths;
    private readonly Page[]?[] _related;

    public TemplateServices(Site model, TemplateLibrary library, AssetCatalog assets, BuildInfo build)
    {
        Model = model;
        Library = library;
        Assets = assets;
        Urls = new SiteUrls(model.Config.BaseUrl);
        _paths = new string?[model.Pages.Length];
        _related = new Page[]?[model.Pages.Length];
        Views = new ViewFactory(this);
        Site = new SiteView(this);
        Build = new BuildView(build);
        Cached = new CachedPartials();
        BuiltIns = FunctionCatalog.MakeBuiltIns();
    }

    public Site Model { get; }

    public TemplateLibrary Library { get; }

    public AssetCatalog Assets { get; }

    public SiteUrls Urls { get; }

    public ViewFactory Views { get; }

    public SiteView Site { get; }

    public BuildView Build { get; }

    public CachedPartials Cached { get; }

    public ScriptObject BuiltIns { get; }

    /// <summary>Notes what templates take; null when nobody asks.</summary>
    public Recording? Recording { get; init; }

    /// <summary>The pages related to one, found once: a page shows them, and is held against them.</summary>
    public ImmutableArray<Page> RelatedTo(Page page)
    {
        if (_related[page.Id] is not { } known)
        {
            known = [.. RelatedPages.Find(Model, page)];
            _related[page.Id] = known;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(known);
    }

    /// <summary>What <see cref="SiteUrls.Path"/> gives for a page's own address; one string, however many pages link to it.</summary>
    public string PathOf(Page page) => _paths[page.Id] ??= Urls.Path(page.Permalink.Value);
}
