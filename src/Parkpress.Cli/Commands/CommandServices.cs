using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>What commands need of the world.</summary>
/// <param name="Terminal">Where they write.</param>
/// <param name="Clock">The time, unless <c>--now</c> gives it.</param>
/// <param name="Folder">Folder that relative paths start from.</param>
internal sealed record CommandServices(Terminal Terminal, TimeProvider Clock, string Folder)
{
    /// <summary>A text in the language of the user.</summary>
    public string Say(string english, string chinese) => new LocalText(english, chinese).In(Terminal.Language);
}
