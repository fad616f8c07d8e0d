namespace Parkpress.Cli.Reporting;

/// <summary>How a run is told.</summary>
internal sealed record ReportChoices
{
    /// <summary>Enough to work on; a folder full of one mistake must not bury the other findings.</summary>
    public const int UsualMaxPerRule = 20;

    public FindingFormat Format { get; init; } = FindingFormat.Text;

    /// <summary>Findings of one rule to tell; 0 for all of them.</summary>
    public int MaxPerRule { get; init; } = UsualMaxPerRule;

    public Verbosity Verbosity { get; init; } = Verbosity.Normal;
}
