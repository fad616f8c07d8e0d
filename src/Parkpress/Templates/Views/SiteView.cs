using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Sources.Config;
using Parkpress.Sources.Yaml;
using Parkpress.Templates.Functions;
using Parkpress.Templates.Nodes;
using Parkpress.Templates.Observations;

namespace Parkpress.Templates.Views;

/// <summary>The site: settings, lists and addresses that every page shares.</summary>
internal sealed class SiteView : View
{
    private static readonly ImmutableArray<(string Name, string Type, string Meaning, Func<SiteView, object?> Get)> Derived =
    [
        ("title", "text", "网站名称", view => view._site.Config.Title),
        ("language", "text", "内容语言", view => view._site.Config.Language),
        ("base_url", "text", "首页的完整网址", view => view._site.Config.BaseUrl.ToString()),
        ("logo", "image", "标志；没有时为 null", view => view.ContentImage(view._site.Config.Logo, view._site.Config.Title)),
        ("pages", "list of summary", "全部页面，新的在前", view => view._services.Views.Summaries(view._site.Regular)),
        ("latest", "list of summary", "最新的 20 篇新闻、公告、政策", view => view._services.Views.Summaries([.. view._site.Dated.Take(20)])),
        ("sections", "list of section", "顶层栏目，按权重排列", view => view.TopSections()),
        ("categories", "list of term", "分类（两级）", view => view._services.Views.Terms(view._site.Categories.Terms)),
        ("tags", "list of term", "标签，多的在前", view => view._services.Views.Terms(view._site.Tags.Terms)),
        ("zones", "list of summary", "片区，按权重排列", view => view.Zones()),
        ("archive", "list of archive", "按年月归档，新的在前", view => view._site.Archive.Select(year => (object)new ArchiveView(year, view._services)).ToArray()),
        ("data", "data", "`content/_data/` 下的数据，按文件名", view => view.Data()),
        ("urls", "urls", "search、archive、tags、categories、links、sitemap、shortcut、manifest、home 的网址；worker 未启用离线时为 null", view => view.Urls()),
        ("feeds", "feeds", "rss、atom、json 订阅源的网址", view => view.Feeds()),
        ("is_grey", "bool", "今天是否按 `grey:` 全站灰色显示", view => Boxed.Of(view._site.IsGrey)),
        ("host", "text", "域名，如 `park.example.cn`", view => new Uri(view._site.Config.BaseUrl.Origin).Authority),
        ("copyright_year", "number", "最新内容的年份", view => view._site.Dated is [var first, ..] ? first.Date!.Value.Moment.Year : null),
        ("section", "function", "见函数 site.section", _ => Function("site.section")),
        ("recent", "function", "见函数 site.recent", _ => Function("site.recent")),
    ];

    private readonly TemplateServices _services;
    private readonly Site _site;
    private readonly Dictionary<string, Lazy<object?>> _members;

    public SiteView(TemplateServices services)
    {
        _services = services;
        _site = services.Model;
        var settings = new SettingsView(_site.Config.Settings, SettingCatalog.All);
        _members = SettingCatalog.All.ToDictionary(
            setting => setting.Name,
            setting => new Lazy<object?>(() => settings.TryGetValue(null, default, setting.Name, out object? value) ? value : null),
            StringComparer.Ordinal);
        foreach ((string name, _, _, Func<SiteView, object?> get) in Derived)
        {
            _members[name] = new Lazy<object?>(() => get(this));
        }

        _members["home"] = new Lazy<object?>(Home);
    }

    /// <summary>Members beside the settings of <c>site.yml</c>, for the reference.</summary>
    public static IEnumerable<(string Name, string Type, string Meaning)> DerivedMembers =>
        Derived.Select(member => (member.Name, member.Type, member.Meaning));

    public override IEnumerable<string> GetMembers() => _members.Keys;

    protected override bool TryGetMember(string name, ref object? entry, out object? value)
    {
        value = _members.TryGetValue(name, out Lazy<object?>? member) ? member.Value : null;
        return member is not null;
    }

    protected override void Note(string member, Observer observer) => observer.See(ObservationKind.Site, member);

    private static TemplateFunction Function(string name) => FunctionCatalog.All.First(function => function.Name == name);

    private ImageView? ContentImage(YamlScalar? path, string alt) =>
        path is not null && _site.ContentFiles.TryGetValue(path.Value.TrimStart('/'), out Sources.SourceFile? file)
            ? _services.Views.Image(file, alt)
            : null;

    private NamedValuesView Home()
    {
        YamlMapping home = _site.Config.Settings.Find("home")?.Value as YamlMapping ?? YamlMapping.Empty;
        string? alt = Text(home, "banner_alt");
        return new NamedValuesView(
            ("banner", ContentImage(_site.Config.HomeBanner, alt ?? "")),
            ("banner_alt", alt),
            ("headline", Text(home, "headline")),
            ("about", Text(home, "about")),
            ("sections", _site.Config.HomeSections.Select(item => (object)item.Value).ToArray()));
    }

    private static string? Text(YamlMapping map, string name) => map.Find(name)?.Value is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    private object?[] TopSections() =>
    [
        .. _site.Sections.Where(section => section.Parent is null)
            .OrderBy(section => section.Index.Weight).ThenBy(section => section.Path, StringComparer.Ordinal)
            .Select(section => _services.Views.Section(section)),
    ];

    private SummaryList Zones() =>
        _services.Views.Summaries([.. _site.OfKind(ContentKind.Zone).Order(Comparer<Page>.Create(PageOrder.ByWeight))]);

    private DataView Data() => new(new YamlMapping(
        default, [.. _site.Data.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new YamlEntry(pair.Key, default, pair.Value))]));

    private NamedValuesView Urls() => new(
        ("home", _services.Urls.Path("/")),
        ("search", _services.Urls.Path(WellKnownPaths.Search)),
        ("search_index", _services.Urls.Path(WellKnownPaths.SearchIndex)),
        ("archive", _services.Urls.Path(WellKnownPaths.Archive)),
        ("tags", _services.Urls.Path(WellKnownPaths.Tags)),
        ("categories", _services.Urls.Path(WellKnownPaths.Categories)),
        ("links", _services.Urls.Path(WellKnownPaths.Links)),
        ("sitemap", _services.Urls.Path(WellKnownPaths.SiteMapPage)),
        ("shortcut", _services.Urls.Path(WellKnownPaths.Shortcut(_site.Config.Title))),
        ("manifest", _services.Urls.Path(WellKnownPaths.Manifest)),
        ("worker", _site.Config.IsOffline ? _services.Urls.Path(WellKnownPaths.ServiceWorker) : null));

    private NamedValuesView Feeds() => new(
        ("rss", _services.Urls.Path(WellKnownPaths.Rss)),
        ("atom", _services.Urls.Path(WellKnownPaths.Atom)),
        ("json", _services.Urls.Path(WellKnownPaths.JsonFeed)));
}
