using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Cli.Reporting;

/// <summary>The lists of <c>parkpress list</c>, for people and, as docs/formats/list.md describes it, for programs.</summary>
internal sealed class ContentList(SiteContents contents, Language language)
{
    public const string Rules = "rules";

    private const int Version = 1;

    /// <summary>What can be listed.</summary>
    public static ImmutableArray<string> Names { get; } = ["drafts", "future", "expired", "tags", "categories", "pages", Rules];

    /// <summary>Aligned rows, without line ends.</summary>
    public IEnumerable<string> ToLines(string what)
    {
        var table = new ColumnTable();
        switch (what)
        {
            case "tags" or "categories":
                AddTerms(table, TermsOf(what), level: 0);
                break;
            case Rules:
                foreach (Rule rule in RuleCatalog.All)
                {
                    table.Add(rule.Code, Wording.Of(rule.Severity).In(language), rule.Name, rule.Title.In(language));
                }

                break;
            default:
                foreach (ContentEntry entry in EntriesOf(what))
                {
                    // Of what is gone, the day on which it went matters.
                    table.Add(Format(entry.State == ContentState.Expired ? entry.Expires : entry.Date) ?? "-", entry.Path, entry.Title);
                }

                break;
        }

        return table.Lines();
    }

    /// <summary>One document.</summary>
    public string ToJson(string what) => JsonDocumentText.Make(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteString("list", what);
        writer.WriteStartArray("items");
        switch (what)
        {
            case "tags" or "categories":
                WriteTerms(writer, TermsOf(what));
                break;
            case Rules:
                WriteRules(writer);
                break;
            default:
                WriteEntries(writer, EntriesOf(what));
                break;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void AddTerms(ColumnTable table, ImmutableArray<TermEntry> terms, int level)
    {
        foreach (TermEntry term in terms)
        {
            table.Add(term.Count.ToString(CultureInfo.InvariantCulture).PadLeft(5), new string(' ', 2 * level) + term.Name, term.Address);
            AddTerms(table, term.Children, level + 1);
        }
    }

    private static void WriteTerms(Utf8JsonWriter writer, ImmutableArray<TermEntry> terms)
    {
        foreach (TermEntry term in terms)
        {
            writer.WriteStartObject();
            writer.WriteString("name", term.Name);
            writer.WriteString("address", term.Address);
            writer.WriteNumber("count", term.Count);
            writer.WriteStartArray("children");
            WriteTerms(writer, term.Children);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static void WriteRules(Utf8JsonWriter writer)
    {
        foreach (Rule rule in RuleCatalog.All)
        {
            writer.WriteStartObject();
            writer.WriteString("code", rule.Code);
            writer.WriteString("name", rule.Name);
            writer.WriteString("severity", Wording.Of(rule.Severity).English);
            writer.WriteString("title", rule.Title.English);
            writer.WriteString("title_zh", rule.Title.Chinese);
            writer.WriteEndObject();
        }
    }

    private static void WriteEntries(Utf8JsonWriter writer, IEnumerable<ContentEntry> entries)
    {
        foreach (ContentEntry entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("path", entry.Path);
            writer.WriteString("address", entry.Address);
            writer.WriteString("title", entry.Title);
            writer.WriteString("kind", entry.Kind);
            writer.WriteString("date", Format(entry.Date));
            writer.WriteString("expires", Format(entry.Expires));
            writer.WriteEndObject();
        }
    }

    /// <summary>What comes next first, what went last first, others by path.</summary>
    private IEnumerable<ContentEntry> EntriesOf(string what) => what switch
    {
        "drafts" => In(ContentState.Draft),
        "future" => In(ContentState.Future).OrderBy(entry => entry.Date),
        "expired" => In(ContentState.Expired).OrderByDescending(entry => entry.Expires),
        _ => In(ContentState.Published),
    };

    private IEnumerable<ContentEntry> In(ContentState state) => contents.Entries.Where(entry => entry.State == state);

    private ImmutableArray<TermEntry> TermsOf(string what) => what == "tags" ? contents.Tags : contents.Categories;

    private static string? Format(SiteDate? date) =>
        date?.Moment.ToString(date.Value.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
