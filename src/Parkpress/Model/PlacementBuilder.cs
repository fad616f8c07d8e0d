using System.Collections.Immutable;

namespace Parkpress.Model;

/// <summary>Works out each page's place from the groups it belongs to.</summary>
internal sealed class PlacementBuilder(ImmutableArray<Page> pages, int pageSize)
{
    private readonly Placement[] _placements = [.. Enumerable.Repeat(Placement.None, pages.Length)];

    public ImmutableArray<Placement> ToImmutable() => [.. _placements];

    public void PlaceHome(ImmutableArray<Page> dated)
    {
        Page home = pages[0];
        _placements[home.Id] = _placements[home.Id] with { Listed = [.. dated.Take(pageSize)] };
        foreach (Page page in pages)
        {
            if (page.Id != home.Id)
            {
                _placements[page.Id] = _placements[page.Id] with { Ancestors = [home] };
            }
        }
    }

    /// <summary>Sections come parents first, so that the innermost section has the last word.</summary>
    public void PlaceSections(ImmutableArray<Section> sections)
    {
        foreach (Section section in sections)
        {
            ImmutableArray<Page> above = [.. AncestorsOf(section)];
            _placements[section.Index.Id] = _placements[section.Index.Id] with
            {
                Section = section, Ancestors = above, Listed = section.Pages, PageSize = section.PageSize,
            };
            ImmutableArray<Page> within = above.Add(section.Index);
            for (int i = 0; i < section.Pages.Length; i++)
            {
                Page page = section.Pages[i];
                _placements[page.Id] = _placements[page.Id] with
                {
                    Section = section,
                    Ancestors = within,
                    Newer = i > 0 ? section.Pages[i - 1] : null,
                    Older = i + 1 < section.Pages.Length ? section.Pages[i + 1] : null,
                    ListPermalink = section.Index.Permalink.Pager(i / section.PageSize + 1),
                };
            }
        }
    }

    public void PlaceTaxonomy(Taxonomy taxonomy)
    {
        _placements[taxonomy.Index.Id] = _placements[taxonomy.Index.Id] with { Taxonomy = taxonomy };
        foreach (Term term in taxonomy.Terms)
        {
            PlaceTerm(taxonomy, term, [pages[0], taxonomy.Index]);
            foreach (Term child in term.Children)
            {
                PlaceTerm(taxonomy, child, [pages[0], taxonomy.Index, term.Index]);
            }
        }
    }

    public void PlaceTermsOfPages(IEnumerable<Page> regular, Func<Page, ImmutableArray<Term>> categories, Func<Page, ImmutableArray<Term>> tags)
    {
        foreach (Page page in regular)
        {
            _placements[page.Id] = _placements[page.Id] with { Categories = categories(page), Tags = tags(page) };
        }
    }

    public void PlaceArchive(Page index, ImmutableArray<ArchivePeriod> years, ImmutableArray<Page> dated)
    {
        _placements[index.Id] = _placements[index.Id] with { Listed = dated, PageSize = 0 };
        foreach (ArchivePeriod year in years)
        {
            PlacePeriod(year, [pages[0], index]);
            foreach (ArchivePeriod month in year.Months)
            {
                PlacePeriod(month, [pages[0], index, year.Index]);
            }
        }
    }

    private void PlaceTerm(Taxonomy taxonomy, Term term, ImmutableArray<Page> ancestors) =>
        _placements[term.Index.Id] = _placements[term.Index.Id] with
        {
            Taxonomy = taxonomy, Term = term, Ancestors = ancestors, Listed = term.Pages, PageSize = pageSize,
        };

    private void PlacePeriod(ArchivePeriod period, ImmutableArray<Page> ancestors) =>
        _placements[period.Index.Id] = _placements[period.Index.Id] with
        {
            Period = period, Ancestors = ancestors, Listed = period.Pages, PageSize = pageSize,
        };

    private IEnumerable<Page> AncestorsOf(Section section)
    {
        var above = new Stack<Page>();
        for (Section? parent = section.Parent; parent is not null; parent = parent.Parent)
        {
            above.Push(parent.Index);
        }

        return above.Prepend(pages[0]);
    }
}
