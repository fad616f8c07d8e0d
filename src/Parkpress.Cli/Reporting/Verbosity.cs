namespace Parkpress.Cli.Reporting;

/// <summary>How much a command prints.</summary>
internal enum Verbosity
{
    Quiet,
    Normal,
    Verbose,
}
