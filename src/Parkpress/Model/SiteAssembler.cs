using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Sources.Yaml;
using Parkpress.Text;

namespace Parkpress.Model;

/// <summary>Makes one <see cref="Site"/> of all documents.</summary>
internal static class SiteAssembler
{
    public static Site Assemble(
        SourceTree sources, SiteConfig config, SiteOptions options, ContentLibrary content, DiagnosticBag diagnostics)
    {
        SlugStyle style = config.UsesPinyinSlugs ? SlugStyle.Pinyin : SlugStyle.Keep;
        (FrozenDictionary<string, YamlNode> data, FrozenDictionary<string, string> dataPaths) = DataReader.ReadAll(sources, diagnostics);
        (List<Page> pages, ImmutableArray<(Page Page, Withheld Reason)> withheldPages) = BuildPages(config, options, content.Documents, data, diagnostics);
        FrozenDictionary<string, Withheld> withheld = withheldPages.ToFrozenDictionary(item => item.Page.Document!.ContentPath, item => item.Reason, StringComparer.Ordinal);

        // Addresses first: everything that has one becomes a page, then ids follow from the sorted addresses.
        var categories = new TaxonomyBuilder(WellKnownPaths.Categories, FieldCatalog.Category, style);
        var tags = new TaxonomyBuilder(WellKnownPaths.Tags, FieldCatalog.Tags, style);
        IEnumerable<Page> regularPages = pages.Where(page => page.Kind == PageKind.Page);
        categories.Declare(data.GetValueOrDefault("categories"));
        categories.Collect(regularPages);
        tags.Collect(regularPages);
        List<Page> all =
        [
            .. pages,
            .. SectionBuilder.MakeMissingIndexes(pages, style),
            .. categories.MakePages("新闻分类"),
            .. tags.MakePages("标签"),
            .. ArchiveBuilder.MakePages(pages.Where(IsDated)),
        ];
        all.AddRange(BuiltInPages.Missing(all, config.Title));
        var addresses = PermalinkRegistry.Register(all, diagnostics);
        ImmutableArray<Page> placed = addresses.Pages;
        Page? Find(string permalink) => addresses.Find(new Permalink(permalink));
        ImmutableArray<Page> regular = [.. placed.Where(page => page.Kind == PageKind.Page && page.Document is not null).Order(Comparer<Page>.Create(PageOrder.ByDate))];
        ImmutableArray<Page> dated = [.. regular.Where(IsDated)];
        ImmutableArray<Section> sections = SectionBuilder.Build(placed, config.PageSize, style);
        (Taxonomy categoryTree, Dictionary<string, Term> categoryTerms) = categories.Build(Find, regular, byCount: false);
        (Taxonomy tagList, Dictionary<string, Term> tagTerms) = tags.Build(Find, regular, byCount: true);
        ImmutableArray<ArchivePeriod> archive = ArchiveBuilder.Build(Find, dated);

        var placements = new PlacementBuilder(placed, config.PageSize);
        placements.PlaceHome(dated);
        placements.PlaceSections(sections);
        placements.PlaceTaxonomy(categoryTree);
        placements.PlaceTaxonomy(tagList);
        placements.PlaceArchive(Find(WellKnownPaths.Archive)!, archive, dated);
        placements.PlaceTermsOfPages(
            regular,
            page => [.. categories.KeysOf(page).Select(key => categoryTerms[key])],
            page => [.. tags.KeysOf(page).Select(key => tagTerms[key])]);

        FrozenDictionary<string, SourceFile> contentFiles = FindContentFiles(sources);
        ImmutableArray<SourceFile> staticFiles = [.. sources.Under("static/")];
        var byContentPath = pages.ToDictionary(page => page.Document!.ContentPath, page => Find(page.Permalink.Value)!, StringComparer.Ordinal);
        var links = new LinkResolver(placed, byContentPath, contentFiles, withheld, OutputPaths(config, staticFiles));
        return new Site
        {
            Config = config,
            Options = options,
            Pages = placed,
            Placements = placements.ToImmutable(),
            Sections = sections,
            Categories = categoryTree,
            Tags = tagList,
            Archive = archive,
            Regular = regular,
            Dated = dated,
            Bodies = content.Bodies,
            Links = links,
            Relations = RelationBuilder.Build(placed, links, diagnostics),
            Withheld = withheld,
            WithheldPages = withheldPages,
            Data = data,
            DataPaths = dataPaths,
            ContentFiles = contentFiles,
            StaticFiles = staticFiles,
        };
    }

    private static bool IsDated(Page page) => page.Date is not null && page.Kind == PageKind.Page && (page.ContentKind & ContentKind.Dated) != 0;

    private static (List<Page> Pages, ImmutableArray<(Page Page, Withheld Reason)> Withheld) BuildPages(
        SiteConfig config, SiteOptions options, ImmutableArray<Document> documents, FrozenDictionary<string, YamlNode> data, DiagnosticBag diagnostics)
    {
        var cascades = new CascadeResolver(documents);
        var builder = new PageBuilder(config, diagnostics);
        var pages = new List<Page>(documents.Length);
        ImmutableArray<(Page, Withheld)>.Builder withheld = ImmutableArray.CreateBuilder<(Page, Withheld)>();
        YamlMapping? views = data.GetValueOrDefault("views") as YamlMapping;
        foreach (Document document in documents)
        {
            Page page = builder.Build(document, cascades.Resolve(document));
            if (PageBuilder.WithheldBecause(page, options) is { } reason)
            {
                withheld.Add((page, reason));
                builder.ReportLater(page, reason);
                continue;
            }

            pages.Add(LegacyViews.AddTo(page, views));
        }

        return (pages, withheld.ToImmutable());
    }

    private static FrozenDictionary<string, SourceFile> FindContentFiles(SourceTree sources) =>
        sources.Under("content/")
            .Where(file => file.Extension != ".md" && !file.Path.Contains("/_", StringComparison.Ordinal))
            .ToFrozenDictionary(file => file.Path["content/".Length..], StringComparer.Ordinal);

    private static IEnumerable<string> OutputPaths(SiteConfig config, ImmutableArray<SourceFile> staticFiles) =>
    [
        .. WellKnownPaths.Files,
        WellKnownPaths.Shortcut(config.Title),
        .. staticFiles.Select(file => file.Path["static".Length..]),
    ];
}
