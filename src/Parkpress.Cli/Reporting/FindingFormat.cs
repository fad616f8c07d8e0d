namespace Parkpress.Cli.Reporting;

/// <summary>How findings are written.</summary>
internal enum FindingFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
}
