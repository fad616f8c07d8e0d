using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Templates.Observations;
using Parkpress.Templates.Views;
using Scriban.Syntax;

namespace Parkpress.Templates;

/// <summary>Renders pages, one after another, with one template context. Not safe for threads: each has its own.</summary>
/// <param name="services">The site.</param>
/// <param name="observer">Notes what templates look at.</param>
internal sealed class PageRenderer(TemplateServices services, Observer observer)
{
    private readonly Utf8Output _output = new();
    private readonly LayoutFinder _layouts = new(services);
    private readonly JsonScratch _scratch = new();
    private PageTemplateContext _context = new(services) { Observer = observer };

    /// <summary>Path of the page's layout; null when there is none, which rendering tells of.</summary>
    public string? FindLayoutPath(Page page) => _layouts.Find(page)?.Text.Path;

    /// <summary>The bytes of one page; empty after an error, which <paramref name="diagnostics"/> tells.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pager">The list page to show; null when the page is not a paginated list.</param>
    /// <returns>UTF-8, valid until the next call.</returns>
    public ReadOnlySpan<byte> Render(Page page, Pager? pager, DiagnosticBag diagnostics)
    {
        _output.Clear();
        if (_layouts.Find(page) is not { } layout)
        {
            ReportUnknown(page, page.Layout is { } wanted && !_layouts.Exists(page, wanted) ? wanted : "default", diagnostics);
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
        _context.Recording?.NoteLayout(layout.Text.Path);
        _context.PushOutput(_output);
        _context.PageOutput = _output;
        try
        {
            _context.Run(layout, call: null);
            _context.PopOutput();
            _context.PageOutput = null;
        }
        catch (ScriptRuntimeException exception) when (_context.NoteCalls() || exception is not null)
        {
            TemplateErrorReporter.Report(exception, page, _context, caller: null, diagnostics);
            _output.Clear();

            // Whatever the error left behind in Scriban's stacks goes with the context.
            _context = new PageTemplateContext(services) { Observer = observer };
        }
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
