using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Cli.Reporting;

/// <summary>Prints findings: for people to the error output, for programs as one whole document to the output.</summary>
/// <param name="pathPrefix">The site's root as seen from the current folder, with a final slash; empty when it is that folder.</param>
internal sealed class FindingPrinter(Terminal terminal, ReportChoices choices, string pathPrefix)
{
    private readonly DiagnosticTextRenderer _renderer = new(new TextRenderOptions
    {
        Width = terminal.Settings.Width,
        Style = terminal.Settings.HasColours ? AnsiStyle.Colours : AnsiStyle.Plain,
        ShowsExplainHint = true,
    });

    /// <summary>Where results go that are not findings: not into a document for programs.</summary>
    public TextWriter Results => choices.Format == FindingFormat.Text ? terminal.Output : terminal.Error;

    public void Print(ImmutableArray<Diagnostic> findings, Func<string, SourceText?> findSource)
    {
        var (shown, omitted) = FindingReport.Limit(findings, choices.MaxPerRule);
        if (choices.Format == FindingFormat.Text)
        {
            PrintText(shown, omitted, Remembering(findSource));
        }
        else
        {
            PrintDocument(findings, shown, omitted, findSource);
        }

        if (!findings.IsEmpty)
        {
            terminal.Error.WriteLine(_renderer.RenderSummary(findings, terminal.Language));
        }
    }

    private void PrintDocument(
        ImmutableArray<Diagnostic> all, ImmutableArray<Diagnostic> shown, ImmutableArray<(Rule Rule, int Count)> omitted, Func<string, SourceText?> findSource)
    {
        var report = new FindingReport
        {
            All = all,
            Shown = shown,
            Omitted = omitted,
            FindSource = Remembering(findSource),
            Language = terminal.Language,
            Version = SiteBuilder.Version,
            PathPrefix = pathPrefix,
            ReadPage = RulePages.Read,
        };
        terminal.Output.Write(choices.Format switch
        {
            FindingFormat.Json => JsonFindingsWriter.Write(report),
            FindingFormat.Sarif => SarifFindingsWriter.Write(report),
            _ => GitHubFindingsWriter.Write(report),
        });
        terminal.Output.Flush();
    }

    private void PrintText(ImmutableArray<Diagnostic> shown, ImmutableArray<(Rule Rule, int Count)> omitted, Func<string, SourceText?> findSource)
    {
        foreach (Diagnostic finding in shown)
        {
            terminal.Error.WriteLine(_renderer.Render(finding, findSource, terminal.Language).ReplaceLineEndings(terminal.Error.NewLine));
        }

        foreach ((Rule rule, int count) in omitted)
        {
            terminal.Error.WriteLine(Wording.Omitted(rule, count).In(terminal.Language));
        }
    }

    // Writers ask for the same file again and again; it is decoded from the disk each time.
    private static Func<string, SourceText?> Remembering(Func<string, SourceText?> find)
    {
        var known = new Dictionary<string, SourceText?>(StringComparer.Ordinal);
        return path =>
        {
            if (!known.TryGetValue(path, out SourceText? source))
            {
                known[path] = source = find(path);
            }

            return source;
        };
    }
}
