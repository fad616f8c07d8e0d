namespace Parkpress.Search;

/// <summary>What the search knows of one page.</summary>
/// <param name="Title">As shown.</param>
/// <param name="Address">Where a result leads, a site path.</param>
/// <param name="Date"><c>2024-05-01</c>; empty when the page has none.</param>
/// <param name="Section">Name of its top section; empty for none.</param>
/// <param name="Category">Name of its category as shown; empty for none.</param>
/// <param name="Text">Everything else that stands on the page, blocks separated by <see cref="SearchText.BlockEnd"/>.</param>
internal sealed record SearchDocument(string Title, string Address, string Date, string Section, string Category, string Text);
