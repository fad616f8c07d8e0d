using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Templates.Views;
using Scriban.Syntax;

namespace Parkpress.Templates;

/// <summary>Renders pages, one after another, with one template context. Not safe for threads: each has its own.</summary>
internal sealed class PageRenderer(TemplateServices services)
{
    private readonly Utf8Output _output = new();
    private readonly JsonScratch _scratch = new();
    private readonly Dictionary<(string? Path, PageKind Kind, ContentKind ContentKind, string? Layout), TemplateSource> _layouts = [];
    private PageTemplateContext _context = new(services);

    /// <summary>The bytes of one page; empty after an error, which <paramref name="diagnostics"/> tells.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pager">The list page to show; null when the page is not a paginated list.</param>
    /// <returns>UTF-8, valid until the next call.</returns>
    public ReadOnlySpan<byte> Render(Page page, Pager? pager, DiagnosticBag diagnostics)
    {
        _output.Clear();
        if (FindLayout(page, diagnostics) is not { } layout)
        {
            return [];
        }

        PageTemplateContext context = _context;
        var bodies = new BodyRenderer(services, AddressStyle.Path, diagnostics);
        var view = new PageView(page, pager, services, _scratch, () => bodies.Render(page, context));
        object? pagerView = pager is null ? null : new PagerView(pager, services.Urls);
        TemplateScope.StartPage(context, page, view, pagerView);
        Run(page, layout, diagnostics);
        return _output.Written;
    }

    /// <summary>The body alone, with absolute addresses, for feeds.</summary>
    public string RenderBody(Page page, DiagnosticBag diagnostics)
    {
        var bodies = new BodyRenderer(services, AddressStyle.Absolute, diagnostics);
        var view = new PageView(page, pager: null, services, _scratch, () => new Html(""));
        TemplateScope.StartPage(_context, page, view, pager: null);
        return bodies.Render(page, _context).Value;
    }

    private void Run(Page page, TemplateSource layout, DiagnosticBag diagnostics)
    {
        _context.PushOutput(_output);
        try
        {
            _context.Run(layout, call: null);
            _context.PopOutput();
        }
        catch (ScriptRuntimeException exception) when (_context.NoteCalls() || exception is not null)
        {
            TemplateErrorReporter.Report(exception, page, _context, caller: null, diagnostics);
            _output.Clear();

            // Whatever the error left behind in Scriban's stacks goes with the context.
            _context = new PageTemplateContext(services);
        }
    }

    private TemplateSource? FindLayout(Page page, DiagnosticBag diagnostics)
    {
        var key = (services.Model.PlacementOf(page).Section?.Path, page.Kind, page.ContentKind, page.Layout);
        if (!_layouts.TryGetValue(key, out TemplateSource? layout) && (layout = FindLayout(page, key.Path?.Split('/')[0], diagnostics)) is not null)
        {
            _layouts.Add(key, layout);
        }

        return layout;
    }

    private TemplateSource? FindLayout(Page page, string? section, DiagnosticBag diagnostics)
    {
        if (page.Layout is { } wanted && services.Library.FindLayout(section, [wanted]) is null)
        {
            ReportUnknown(page, wanted, diagnostics);
            return null;
        }

        if (services.Library.FindLayout(section, NamesFor(page)) is { } layout)
        {
            return layout;
        }

        ReportUnknown(page, "default", diagnostics);
        return null;
    }

    /// <summary>Layout names in the order in which they are looked up.</summary>
    private ImmutableArray<string> NamesFor(Page page)
    {
        ImmutableArray<string> names = page.Kind switch
        {
            PageKind.Home => ["home"],
            PageKind.Section when services.Model.PlacementOf(page).Section is { } section =>
                [$"section-{ContentKindNames.NameOf(section.ContentKind)}", "section"],
            PageKind.Section => ["section"],
            PageKind.Taxonomy => ["taxonomy"],
            PageKind.Term => ["term"],
            PageKind.Archive => ["archive"],
            _ => [ContentKindNames.NameOf(page.ContentKind)],
        };
        return page.Layout is { } wanted ? [wanted, .. names, "default"] : [.. names, "default"];
    }

    private void ReportUnknown(Page page, string wanted, DiagnosticBag diagnostics)
    {
        FieldValue? value = page.FrontMatter.Find(FieldCatalog.Layout);
        string? nearest = NearestName.Find(wanted, services.Library.LayoutNames);
        string known = string.Join(", ", services.Library.LayoutNames.Select(name => $"`{name}`"));
        diagnostics.Report(
            TemplateRules.UnknownLayout,
            value?.Label() ?? new Label(page.SourcePath, TextSpan.FileStart),
            nearest is null
                ? new LocalText($"there are {known}", $"可用的版式：{known}")
                : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
            new LocalText($"there is no layout `{wanted}`", $"没有版式 `{wanted}`"));
    }
}
