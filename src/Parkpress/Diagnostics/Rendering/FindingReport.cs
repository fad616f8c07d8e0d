using System.Collections.Immutable;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>The findings of a run, made ready for one of the writers of machine formats.</summary>
internal sealed record FindingReport
{
    /// <summary>All findings of the run, in order; they are what is counted.</summary>
    public required ImmutableArray<Diagnostic> All { get; init; }

    /// <summary>Those that are told one by one.</summary>
    public required ImmutableArray<Diagnostic> Shown { get; init; }

    /// <summary>How many of each rule are not, by code.</summary>
    public required ImmutableArray<(Rule Rule, int Count)> Omitted { get; init; }

    /// <summary>The text of a file, or null.</summary>
    public required Func<string, SourceText?> FindSource { get; init; }

    public required Language Language { get; init; }

    /// <summary>Version of Parkpress.</summary>
    public required string Version { get; init; }

    /// <summary>The site's root as seen from the folder that a reader takes for the repository's, such as <c>docs/site/</c>; empty when it is that folder.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>The Markdown page of a rule.</summary>
    public required Func<Rule, Language, string> ReadPage { get; init; }

    /// <summary>Chooses what is told.</summary>
    /// <param name="all">All findings, in order.</param>
    /// <param name="maxPerRule">Findings of one rule to tell; 0 for all of them.</param>
    public static (ImmutableArray<Diagnostic> Shown, ImmutableArray<(Rule Rule, int Count)> Omitted) Limit(ImmutableArray<Diagnostic> all, int maxPerRule)
    {
        if (maxPerRule == 0)
        {
            return (all, []);
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        ImmutableArray<Diagnostic>.Builder shown = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Diagnostic finding in all)
        {
            int count = seen[finding.Rule.Code] = seen.GetValueOrDefault(finding.Rule.Code) + 1;
            if (count <= maxPerRule)
            {
                shown.Add(finding);
            }
        }

        IEnumerable<(Rule, int)> omitted = all.Select(finding => finding.Rule).DistinctBy(rule => rule.Code)
            .Where(rule => seen[rule.Code] > maxPerRule)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .Select(rule => (rule, seen[rule.Code] - maxPerRule));
        return (shown.ToImmutable(), [.. omitted]);
    }

    /// <summary>Number of all findings of that severity.</summary>
    public int Count(Severity severity) => All.Count(finding => finding.Severity == severity);

    /// <summary>Where a label begins and ends; null when its file is not at hand.</summary>
    public FindingPlace? Locate(Label label) => FindSource(label.Path) is { } source ? FindingPlace.Of(source, label.Span) : null;
}
