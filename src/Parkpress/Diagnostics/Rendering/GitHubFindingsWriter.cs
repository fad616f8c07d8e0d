using System.Globalization;
using System.Text;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>Workflow commands by which GitHub Actions annotates files.</summary>
/// <remarks>
/// GitHub shows ten annotations of each level for a step and drops the others without a word, so the others are written as plain
/// lines of the log. No line that is not meant as a command can be taken for one.
/// </remarks>
internal static class GitHubFindingsWriter
{
    private const int MaxAnnotationsPerLevel = 10;

    public static string Write(FindingReport report)
    {
        var output = new StringBuilder();
        var plain = new List<string>();
        var written = new Dictionary<Severity, int>();
        foreach (Diagnostic finding in report.Shown)
        {
            int count = written[finding.Severity] = written.GetValueOrDefault(finding.Severity) + 1;
            if (count <= MaxAnnotationsPerLevel)
            {
                WriteCommand(output, finding, report);
            }
            else
            {
                plain.Add(PlainLine(finding, report));
            }
        }

        plain.AddRange(report.Omitted.Select(item => Wording.Omitted(item.Rule, item.Count).In(report.Language)));
        if (plain.Count > 0)
        {
            output.Append(new LocalText("without annotation:", "以下未做标注：").In(report.Language)).Append('\n');
            foreach (string line in plain)
            {
                output.Append("  ").Append(Inert(line)).Append('\n');
            }
        }

        return output.ToString();
    }

    private static void WriteCommand(StringBuilder output, Diagnostic finding, FindingReport report)
    {
        output.Append("::").Append(LevelOf(finding.Severity)).Append(" file=").Append(EscapeProperty(PathOf(finding, report)));
        if (report.Locate(finding.Primary) is { } place)
        {
            output.Append(CultureInfo.InvariantCulture, $",line={place.Start.Line}");

            // GitHub refuses columns for a span of several lines.
            output.Append(place.Start.Line == place.End.Line
                ? string.Create(CultureInfo.InvariantCulture, $",col={place.Start.Column},endLine={place.End.Line},endColumn={place.End.Column}")
                : string.Create(CultureInfo.InvariantCulture, $",endLine={place.End.Line}"));
        }

        output.Append(",title=").Append(EscapeProperty($"{finding.Rule.Code} {finding.Rule.Name}"))
            .Append("::").Append(EscapeData(Wording.WithAdvice(finding, report.Language))).Append('\n');
    }

    private static string PlainLine(Diagnostic finding, FindingReport report)
    {
        string place = report.Locate(finding.Primary) is { } found ? string.Create(CultureInfo.InvariantCulture, $":{found.Start.Line}:{found.Start.Column}") : "";
        return $"{PathOf(finding, report)}{place}: {Wording.Of(finding.Severity).In(report.Language)} {finding.Rule.Code}: {finding.Message.In(report.Language)}";
    }

    private static string PathOf(Diagnostic finding, FindingReport report) =>
        Path.IsPathRooted(finding.Primary.Path) ? finding.Primary.Path : report.PathPrefix + finding.Primary.Path;

    // The runner looks for `::` at the start of a line and for `##[` anywhere in it.
    private static string Inert(string line) =>
        GlyphReader.MakeInert(line).Replace("##[", "## [", StringComparison.Ordinal) is var inert && inert.TrimStart().StartsWith("::", StringComparison.Ordinal)
            ? "· " + inert
            : inert;

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };
}
