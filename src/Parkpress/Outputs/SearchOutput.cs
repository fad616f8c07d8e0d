using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Model;
using Parkpress.Search;

namespace Parkpress.Outputs;

/// <summary>The search index: every page with a text of its own, and all that stands on it.</summary>
internal sealed class SearchOutput : IOutput
{
    // Not read on the page, or not as text: addresses, pictures, what sorts and dates (dates stand beside results).
    private static readonly FieldType[] s_textTypes = [FieldType.Text, FieldType.TextList, FieldType.Choice];

    private static readonly Field[] s_unread =
    [
        FieldCatalog.Title, FieldCatalog.Kind, FieldCatalog.Slug, FieldCatalog.Layout, FieldCatalog.CoverAlt, FieldCatalog.Tags, FieldCatalog.Sort,
    ];

    public IEnumerable<PlannedFile> Plan(OutputScope scope)
    {
        SearchDocument[] documents =
        [
            .. scope.Site.Pages.Where(page => page.Document is not null && page.IsIndexable)
                .OrderBy(page => page.Date?.Moment ?? DateTimeOffset.MinValue)
                .ThenBy(page => page.Permalink.Value, StringComparer.Ordinal)
                .Select(page => Describe(scope, page)),
        ];
        string folder = WellKnownPaths.SearchIndex[1..];
        var written = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        SearchResult index = SearchIndex.Write(
            [.. documents.Select(document => new SearchEntry(document.Address, default))], i => documents[i], previous: null, _ => null,
            (path, content) => written[path] = content.ToArray(), Path.GetTempPath(), scope.Parallelism, scope.Cancel);
        foreach (SearchFile file in index.Files)
        {
            byte[] bytes = written[file.Path];
            yield return new BytesFile(folder + file.Path, OutputKind.Other, source: null, (_, _) => bytes);
        }

        yield return new BytesFile(folder + "tags.json", OutputKind.Other, source: null, (_, _) => WriteTags(scope));
    }

    private static SearchDocument Describe(OutputScope scope, Page page)
    {
        Placement placement = scope.Site.PlacementOf(page);
        return new SearchDocument(
            page.Title,
            scope.Urls.Path(page.Permalink.Value),
            page.Date?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            TopSection(placement)?.Title ?? "",
            placement.Categories.IsEmpty ? "" : string.Join("/", placement.Categories.Select(term => term.Name)),
            TextOf(scope, page, placement));
    }

    private static Page? TopSection(Placement placement) =>
        placement.Ancestors.FirstOrDefault(ancestor => ancestor.Kind == PageKind.Section) ?? placement.Section?.Index;

    /// <summary>All that a reader can read on the page but the title, one block for each field.</summary>
    private static string TextOf(OutputScope scope, Page page, Placement placement)
    {
        var text = new StringBuilder();
        void Add(string block)
        {
            if (block.Length > 0)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(block);
            }
        }

        BodyText body = scope.Site.Bodies.Load(page.Document);
        Add(body.PlainText);
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

        AddShortcodes(body.Content, Add);
        foreach (Term term in placement.Categories.Concat(placement.Tags))
        {
            Add(term.Name);
        }

        return text.ToString();
    }

    /// <summary>Names of attachments and captions: what shortcodes were given to show.</summary>
    private static void AddShortcodes(BodyFragment content, Action<string> add)
    {
        foreach (ShortcodeSlot shortcode in content.Slots.OfType<ShortcodeSlot>())
        {
            foreach (ShortcodeArgument argument in shortcode.Arguments)
            {
                add(OneBlock(argument.Value));
            }

            if (shortcode.Inner is { } inner)
            {
                AddShortcodes(inner, add);
            }
        }
    }

    private static string OneBlock(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>What the search field offers while somebody types: every tag with its page.</summary>
    private static ReadOnlyMemory<byte> WriteTags(OutputScope scope)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (Term tag in scope.Site.Tags.Terms)
            {
                json.WriteStartObject();
                json.WriteString("name", tag.Name);
                json.WriteString("address", scope.Urls.Path(tag.Index.Permalink.Value));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return bytes.WrittenMemory;
    }
}
