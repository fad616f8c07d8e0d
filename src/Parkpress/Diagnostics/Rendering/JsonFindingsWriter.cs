using System.Collections.Immutable;
using System.Text.Json;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>Our own JSON, described in docs/formats/findings.md.</summary>
internal static class JsonFindingsWriter
{
    /// <summary>Grows when a reader of the earlier version would misunderstand a document.</summary>
    private const int Version = 1;

    public static string Write(FindingReport report) => JsonDocumentText.Make(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteStartObject("tool");
        writer.WriteString("name", "Parkpress");
        writer.WriteString("version", report.Version);
        writer.WriteEndObject();
        writer.WriteString("language", report.Language == Language.Chinese ? "zh" : "en");
        WriteSummary(writer, report);
        writer.WriteStartArray("findings");
        foreach (Diagnostic finding in report.Shown)
        {
            WriteFinding(writer, finding, report);
        }

        writer.WriteEndArray();
        WriteOmitted(writer, report.Omitted);
        writer.WriteEndObject();
    });

    private static void WriteSummary(Utf8JsonWriter writer, FindingReport report)
    {
        writer.WriteStartObject("summary");
        writer.WriteNumber("errors", report.Count(Severity.Error));
        writer.WriteNumber("warnings", report.Count(Severity.Warning));
        writer.WriteNumber("infos", report.Count(Severity.Info));
        writer.WriteNumber("files", report.All.Select(finding => finding.Primary.Path).Distinct().Count());
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, Diagnostic finding, FindingReport report)
    {
        Language language = report.Language;
        writer.WriteStartObject();
        writer.WriteString("rule", finding.Rule.Code);
        writer.WriteString("name", finding.Rule.Name);
        writer.WriteString("severity", NameOf(finding.Severity));
        writer.WriteString("message", finding.Message.In(language));
        WritePlace(writer, finding.Primary, report);
        writer.WriteString("help", finding.Help.In(language));
        writer.WriteStartArray("notes");
        foreach (LocalText note in finding.Notes)
        {
            writer.WriteStringValue(note.In(language));
        }

        writer.WriteEndArray();
        writer.WriteStartArray("secondary");
        foreach (Label label in finding.Secondary)
        {
            writer.WriteStartObject();
            WritePlace(writer, label, report);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, Label label, FindingReport report)
    {
        FindingPlace? place = report.Locate(label);
        writer.WriteString("label", label.Text.In(report.Language));
        writer.WriteString("file", label.Path);
        WriteNumber(writer, "line", place?.Start.Line);
        WriteNumber(writer, "column", place?.Start.Column);
        WriteNumber(writer, "endLine", place?.End.Line);
        WriteNumber(writer, "endColumn", place?.End.Column);
        WriteNumber(writer, "startOffset", place?.Span.Start);
        WriteNumber(writer, "endOffset", place?.Span.End);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteOmitted(Utf8JsonWriter writer, ImmutableArray<(Rule Rule, int Count)> omitted)
    {
        writer.WriteStartArray("omitted");
        foreach ((Rule rule, int count) in omitted)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Code);
            writer.WriteString("name", rule.Name);
            writer.WriteNumber("count", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
