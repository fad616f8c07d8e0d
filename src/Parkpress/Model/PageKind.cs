namespace Parkpress.Model;

/// <summary>What a page is for the site, whatever its content.</summary>
internal enum PageKind
{
    Home,
    Page,
    Section,
    Taxonomy,
    Term,
    Archive,
}
