using Parkpress.Cli.Reporting;

namespace Parkpress.Cli.Commands;

/// <summary>What commands need of the world.</summary>
/// <param name="Terminal">Where they write.</param>
/// <param name="Clock">The time, unless <c>--now</c> gives it.</param>
/// <param name="Folder">Folder that relative paths start from.</param>
internal sealed record CommandServices(Terminal Terminal, TimeProvider Clock, string Folder);
