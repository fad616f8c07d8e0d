using System.Globalization;

namespace Parkpress.Cli.Reporting;

/// <summary>What the terminal can show.</summary>
/// <param name="IsInteractive">A person watches: progress may be drawn and wiped away.</param>
/// <param name="HasColours">Colours are wanted.</param>
/// <param name="Width">Columns.</param>
internal sealed record TerminalSettings(bool IsInteractive, bool HasColours, int Width)
{
    private const int UsualWidth = 100;

    /// <summary>Honours <c>NO_COLOR</c>, <c>CI</c> and <c>COLUMNS</c>; plain when the output is not a terminal.</summary>
    public static TerminalSettings From(Func<string, string?> environment) =>
        From(environment, isTerminal: !Console.IsErrorRedirected && !Console.IsOutputRedirected, static () => Console.WindowWidth);

    /// <summary>The same for a given terminal.</summary>
    /// <param name="environment">Variables by name.</param>
    /// <param name="isTerminal">Both outputs go to a screen.</param>
    /// <param name="width">Its columns; asked for only when somebody watches.</param>
    public static TerminalSettings From(Func<string, string?> environment, bool isTerminal, Func<int> width)
    {
        bool isInteractive = isTerminal && string.IsNullOrEmpty(environment("CI")) && environment("TERM") != "dumb";
        bool hasColours = isInteractive && string.IsNullOrEmpty(environment("NO_COLOR"));
        return new TerminalSettings(isInteractive, hasColours, isInteractive && width() is > 0 and var columns ? columns : WantedWidth(environment));
    }

    // What goes to a file is as wide as the shell says, if it says anything.
    private static int WantedWidth(Func<string, string?> environment) =>
        int.TryParse(environment("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0 ? columns : UsualWidth;
}
