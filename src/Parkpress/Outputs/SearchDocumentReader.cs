using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Content.Storage;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Search;

namespace Parkpress.Outputs;

/// <summary>Gathers all that stands on a page for the search: every page with a text of its own, and everything that a reader can read on it. Safe for threads.</summary>
/// <param name="site">The site.</param>
/// <param name="urls">Addresses.</param>
/// <param name="settings">Of all that bodies are read by, beside their files.</param>
internal sealed class SearchDocumentReader(Site site, SiteUrls urls, Fingerprint settings)
{
    // Not read on the page, or not as text: addresses, pictures, what sorts and dates (dates stand beside results).
    private static readonly FieldType[] s_textTypes = [FieldType.Text, FieldType.TextList, FieldType.Choice];

    private static readonly Field[] s_unread =
    [
        FieldCatalog.Title, FieldCatalog.Kind, FieldCatalog.Slug, FieldCatalog.Layout, FieldCatalog.CoverAlt, FieldCatalog.Tags, FieldCatalog.Sort,
    ];

    [ThreadStatic]
    private static RecordWriter? s_scratch;

    [ThreadStatic]
    private static StringBuilder? s_text;

    /// <summary>The pages, oldest first.</summary>
    public Page[] FindPages()
    {
        Page[] pages = [.. site.Pages.Where(page => page.Document is not null && page.IsIndexable)];
        Array.Sort(pages, static (a, b) =>
        {
            int order = (a.Date?.Moment ?? DateTimeOffset.MinValue).CompareTo(b.Date?.Moment ?? DateTimeOffset.MinValue);
            return order != 0 ? order : string.CompareOrdinal(a.Permalink.Value, b.Permalink.Value);
        });
        return pages;
    }

    /// <summary>The page without its text, which need not be read to know whether it is another one.</summary>
    public SearchEntry Describe(Page page)
    {
        Placement placement = site.PlacementOf(page);
        RecordWriter writer = s_scratch ??= new RecordWriter();
        writer.Clear();
        writer.Fingerprint(settings);
        writer.Fingerprint(page.Document!.Source);
        writer.Text(page.Title);
        writer.Text(DayOf(page));
        writer.Text(TopSection(placement)?.Title);
        writer.Text(CategoryOf(placement));
        foreach (Term term in placement.Categories.Concat(placement.Tags))
        {
            writer.Text(term.Name);
        }

        if (!ReferenceEquals(page.FrontMatter, page.Document.FrontMatter))
        {
            writer.Fingerprint(FaceWriter.FingerprintOf(page.FrontMatter, page.Body));
        }

        return new SearchEntry(urls.Path(page.Permalink.Value), Fingerprint.Of(writer.Written));
    }

    /// <summary>The page with its text.</summary>
    public SearchDocument Read(Page page)
    {
        Placement placement = site.PlacementOf(page);
        return new SearchDocument(
            page.Title,
            urls.Path(page.Permalink.Value),
            DayOf(page),
            TopSection(placement)?.Title ?? "",
            CategoryOf(placement),
            TextOf(page, placement));
    }

    private static Page? TopSection(Placement placement) =>
        placement.Ancestors.FirstOrDefault(ancestor => ancestor.Kind == PageKind.Section) ?? placement.Section?.Index;

    /// <summary>All that a reader can read on the page but the title, one block for each field.</summary>
    private string TextOf(Page page, Placement placement)
    {
        StringBuilder text = s_text ??= new StringBuilder();
        text.Clear();
        void Add(string block)
        {
            if (block.Length > 0)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(block);
            }
        }

        Add(site.Bodies.LoadPlainText(page.Document));
        foreach (FieldValue value in page.FrontMatter.Fields)
        {
            if (s_textTypes.Contains(value.Field.Type) && !s_unread.Contains(value.Field))
            {
                Add(value.Value switch
                {
                    string single => OneBlock(single),
                    ImmutableArray<Spanned<string>> list => string.Join('\n', list.Select(item => OneBlock(item.Value))),
                    _ => "",
                });
            }
        }

        foreach (CustomValue custom in page.FrontMatter.Custom)
        {
            Add(custom.Value is string single ? OneBlock(single) : "");
        }

        // Names of attachments and captions: what shortcodes were given to show.
        foreach (ShortcodeArgument argument in page.Body.Shortcodes.SelectMany(call => call.Arguments))
        {
            Add(OneBlock(argument.Value));
        }

        foreach (Term term in placement.Categories.Concat(placement.Tags))
        {
            Add(term.Name);
        }

        return text.ToString();
    }

    private static string OneBlock(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string DayOf(Page page) => page.Date?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string CategoryOf(Placement placement) =>
        placement.Categories.IsEmpty ? "" : string.Join("/", placement.Categories.Select(term => term.Name));
}
