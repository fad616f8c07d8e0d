using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Sources;

namespace Parkpress.Templates.Views;

/// <summary>Makes views; one summary, term and section view for each object, however many lists show it.</summary>
internal sealed class ViewFactory
{
    private readonly TemplateServices _services;
    private readonly SummaryView?[] _summaries;
    private readonly TermView?[] _terms;
    private readonly LinkView?[] _termLinks;
    private readonly Lazy<Dictionary<string, SectionView>> _sections;

    public ViewFactory(TemplateServices services)
    {
        _services = services;
        _summaries = new SummaryView?[services.Model.Pages.Length];
        _terms = new TermView?[services.Model.Pages.Length];
        _termLinks = new LinkView?[services.Model.Pages.Length];
        _sections = new Lazy<Dictionary<string, SectionView>>(() =>
            services.Model.Sections.ToDictionary(section => section.Path, section => new SectionView(section, services), StringComparer.Ordinal));
    }

    public SummaryView? Summary(Page? page) =>
        page is null ? null : _summaries[page.Id] ?? Interlocked.CompareExchange(ref _summaries[page.Id], new SummaryView(page, _services), null) ?? _summaries[page.Id];

    /// <summary>Summaries of a list, made as a template walks through it.</summary>
    public SummaryList Summaries(ImmutableArray<Page> pages) => new(pages, this);

    public TermView Term(Term term) =>
        _terms[term.Index.Id] ?? Interlocked.CompareExchange(ref _terms[term.Index.Id], new TermView(term, _services), null) ?? _terms[term.Index.Id]!;

    /// <summary>Name and address of a term, as pages show them.</summary>
    public LinkView TermLink(Term term) => _termLinks[term.Index.Id] ??= new LinkView(term.Name, _services.PathOf(term.Index));

    public object[] Terms(ImmutableArray<Term> terms) => [.. terms.Select(Term)];

    public SectionView? Section(string path) => _sections.Value.GetValueOrDefault(path);

    public SectionView? Section(Section? section) => section is null ? null : Section(section.Path);

    /// <summary>The newest pages of a section; empty when there is no such section.</summary>
    public SummaryList Recent(string path, int count)
    {
        Section? section = _services.Model.Sections.FirstOrDefault(known => known.Path == path);
        IEnumerable<Page> newest = section is null ? [] : section.Pages.Order(Comparer<Page>.Create(PageOrder.ByDate)).Take(count);
        return Summaries([.. newest]);
    }

    /// <summary>The picture that a path written on <paramref name="page"/> names; null when it names none.</summary>
    public ImageView? Image(Page page, string? path, string alt) =>
        path is not null && _services.Model.Links.Resolve(page, path) is FileTarget { File: var file } ? Image(file, alt) : null;

    public ImageView? Image(SourceFile file, string alt) =>
        _services.Assets.FindImage(file.Path) is { } image ? new ImageView(image, alt, _services.Urls) : null;

    /// <summary>The picture that a field of the page names.</summary>
    public ImageView? Image(Page page, Field field, string alt) => Image(page, page.FrontMatter.Text(field), alt);
}
