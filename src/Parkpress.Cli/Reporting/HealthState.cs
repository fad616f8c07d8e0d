namespace Parkpress.Cli.Reporting;

/// <summary>How something is.</summary>
internal enum HealthState
{
    Good,
    Doubtful,
    Bad,
}
