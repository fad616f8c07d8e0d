using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress;

/// <summary>What a site holds, for people who look after it rather than for templates.</summary>
/// <param name="Entries">Every Markdown file that is a page or would be one, sorted by path in ordinal order.</param>
/// <param name="Categories">In display order.</param>
/// <param name="Tags">The most used first.</param>
internal sealed record SiteContents(ImmutableArray<ContentEntry> Entries, ImmutableArray<TermEntry> Categories, ImmutableArray<TermEntry> Tags)
{
    public static SiteContents Empty { get; } = new([], [], []);

    public static SiteContents Of(Site site)
    {
        SiteOptions usual = site.Options with { IncludesDrafts = false, IncludesFuture = false };
        IEnumerable<ContentEntry> published = site.Pages.Where(page => page.Document is not null).Select(page => EntryOf(page, ContentState.Published, usual));
        IEnumerable<ContentEntry> withheld = site.WithheldPages.Select(item => EntryOf(item.Page, StateOf(item.Reason), usual));
        return new SiteContents(
            [.. published.Concat(withheld).OrderBy(entry => entry.Path, StringComparer.Ordinal)],
            [.. site.Categories.Terms.Select(EntryOf)],
            [.. site.Tags.Terms.Select(EntryOf)]);
    }

    private static ContentEntry EntryOf(Page page, ContentState state, SiteOptions usual) => new(
        page.SourcePath, page.Permalink.Value, page.Title, ContentKindNames.NameOf(page.ContentKind), state, page.Date, page.FrontMatter.Date(FieldCatalog.Expires))
    {
        UsualState = PageBuilder.WithheldBecause(page, usual) is { } reason ? StateOf(reason) : ContentState.Published,
        OutputPath = page.Permalink.OutputPath,
    };

    private static ContentState StateOf(Withheld reason) => reason switch
    {
        Withheld.Draft => ContentState.Draft,
        Withheld.Future => ContentState.Future,
        _ => ContentState.Expired,
    };

    private static TermEntry EntryOf(Term term) => new(term.Name, term.Index.Permalink.Value, term.Pages.Length, [.. term.Children.Select(EntryOf)]);
}
