using Parkpress.Diagnostics;

namespace Parkpress.Cli.Reporting;

/// <summary>Where commands write, and in which language.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Findings and progress.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, Language Language, TerminalSettings Settings);
