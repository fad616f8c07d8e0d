namespace Parkpress.Model;

/// <summary>A term before its page has its place.</summary>
/// <param name="Key">Identity, see <see cref="Term.Key"/>.</param>
/// <param name="ParentKey">Key of the term above; null at the top.</param>
/// <param name="Name">As shown.</param>
/// <param name="Description">From the data file; null when none.</param>
/// <param name="Permalink">Address of its list.</param>
internal sealed record TermSeed(string Key, string? ParentKey, string Name, string? Description, Permalink Permalink);
