namespace Parkpress;

/// <summary>A site in numbers, for the summary.</summary>
/// <param name="Pages">Pages with content of their own.</param>
/// <param name="Lists">List pages.</param>
/// <param name="Assets">Style sheets, scripts, pictures and files beside articles.</param>
/// <param name="Others">Feeds, site maps and whatever else Parkpress makes.</param>
/// <param name="Size">Of all files, in bytes.</param>
/// <param name="Published">Markdown files that are pages of the site.</param>
/// <param name="Drafts">Files held back as drafts.</param>
/// <param name="Future">Files whose date is still to come.</param>
/// <param name="Expired">Files that have expired.</param>
public sealed record BuildTotals(int Pages, int Lists, int Assets, int Others, long Size, int Published, int Drafts, int Future, int Expired)
{
    /// <summary>Of a run that came to nothing.</summary>
    public static BuildTotals None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
