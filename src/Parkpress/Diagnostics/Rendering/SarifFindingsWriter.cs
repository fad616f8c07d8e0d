using System.Text.Json;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>SARIF 2.1.0, which code scanners and editors read.</summary>
internal static class SarifFindingsWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Write(FindingReport report) => JsonDocumentText.Make(writer =>
    {
        List<Rule> rules =
            [.. report.All.Select(finding => finding.Rule).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        WriteDriver(writer, rules, report);
        writer.WriteEndObject();
        WriteInvocation(writer, report);
        writer.WriteString("language", LanguageTag(report.Language));
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (Diagnostic finding in report.Shown)
        {
            WriteResult(writer, finding, rules.FindIndex(rule => rule.Code == finding.Rule.Code), report);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static string LanguageTag(Language language) => language == Language.Chinese ? "zh-CN" : "en-US";

    private static void WriteDriver(Utf8JsonWriter writer, List<Rule> rules, FindingReport report)
    {
        writer.WriteStartObject("driver");
        writer.WriteString("name", "Parkpress");
        writer.WriteString("semanticVersion", report.Version);
        writer.WriteString("language", LanguageTag(report.Language));
        writer.WriteStartArray("rules");
        foreach (Rule rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Code);
            writer.WriteString("name", rule.Name);
            WriteText(writer, "shortDescription", rule.Title.In(report.Language));
            string page = report.ReadPage(rule, report.Language);
            writer.WriteStartObject("help");
            writer.WriteString("text", page);
            writer.WriteString("markdown", page);
            writer.WriteEndObject();
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", LevelOf(rule.Severity));
            writer.WriteEndObject();

            // A reader of the other language is not left alone with this one.
            writer.WriteStartObject("properties");
            writer.WriteString("title_en", rule.Title.English);
            writer.WriteString("title_zh", rule.Title.Chinese);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // What the limit per rule left out is said where the format has a place for words about the run itself.
    private static void WriteInvocation(Utf8JsonWriter writer, FindingReport report)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", true);
        if (!report.Omitted.IsEmpty)
        {
            writer.WriteStartArray("toolExecutionNotifications");
            foreach ((Rule rule, int count) in report.Omitted)
            {
                writer.WriteStartObject();
                writer.WriteString("level", "note");
                WriteText(writer, "message", Wording.Omitted(rule, count).In(report.Language));
                writer.WriteStartObject("associatedRule");
                writer.WriteString("id", rule.Code);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter writer, Diagnostic finding, int ruleIndex, FindingReport report)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Rule.Code);
        writer.WriteNumber("ruleIndex", ruleIndex);
        writer.WriteString("level", LevelOf(finding.Severity));
        WriteMessage(writer, Wording.WithAdvice(finding, report.Language));
        writer.WriteStartArray("locations");
        WriteLocation(writer, finding.Primary, id: null, report);
        writer.WriteEndArray();
        if (!finding.Secondary.IsEmpty)
        {
            writer.WriteStartArray("relatedLocations");
            for (int i = 0; i < finding.Secondary.Length; i++)
            {
                WriteLocation(writer, finding.Secondary[i], i + 1, report);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, Label label, int? id, FindingReport report)
    {
        writer.WriteStartObject();
        if (id is { } number)
        {
            writer.WriteNumber("id", number);
        }

        writer.WriteStartObject("physicalLocation");
        WriteArtifact(writer, label.Path, report.PathPrefix);
        if (report.Locate(label) is { } place)
        {
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", place.Start.Line);
            writer.WriteNumber("startColumn", place.StartUnit);
            writer.WriteNumber("endLine", place.End.Line);
            writer.WriteNumber("endColumn", place.EndUnit);
            writer.WriteNumber("charOffset", place.Span.Start);
            writer.WriteNumber("charLength", place.Span.Length);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (label.Text.In(report.Language) is { Length: > 0 } text)
        {
            WriteMessage(writer, text);
        }

        writer.WriteEndObject();
    }

    /// <summary>A file of the site below <c>%SRCROOT%</c>; a folder elsewhere, such as a refused output, by its own address.</summary>
    private static void WriteArtifact(Utf8JsonWriter writer, string path, string prefix)
    {
        writer.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(path))
        {
            string[] segments = path.Replace('\\', '/').TrimStart('/').Split('/');
            writer.WriteString("uri", "file:///" + string.Join('/', segments.Select(Escape)));
        }
        else
        {
            writer.WriteString("uri", string.Join('/', (prefix + path).Split('/').Select(Escape)));
            writer.WriteString("uriBaseId", "%SRCROOT%");
        }

        writer.WriteEndObject();
    }

    private static string Escape(string segment) => Uri.EscapeDataString(segment);

    // `[a](b)` in a message is a link for SARIF, and findings quote Markdown.
    private static void WriteMessage(Utf8JsonWriter writer, string text) =>
        WriteText(writer, "message", text.Contains("](", StringComparison.Ordinal)
            ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
            : text);

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
