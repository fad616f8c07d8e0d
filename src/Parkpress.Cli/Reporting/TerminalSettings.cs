namespace Parkpress.Cli.Reporting;

/// <summary>What the terminal can show.</summary>
/// <param name="IsInteractive">A person watches: progress may be drawn and wiped away.</param>
/// <param name="HasColours">Colours are wanted.</param>
/// <param name="Width">Columns.</param>
internal sealed record TerminalSettings(bool IsInteractive, bool HasColours, int Width)
{
    private const int UsualWidth = 100;

    /// <summary>Honours <c>NO_COLOR</c> and <c>CI</c>; plain when the output is not a terminal.</summary>
    public static TerminalSettings From(Func<string, string?> environment)
    {
        bool isInteractive = !Console.IsErrorRedirected && !Console.IsOutputRedirected && string.IsNullOrEmpty(environment("CI")) && environment("TERM") != "dumb";
        bool hasColours = isInteractive && string.IsNullOrEmpty(environment("NO_COLOR"));
        return new TerminalSettings(isInteractive, hasColours, isInteractive && Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth);
    }
}
