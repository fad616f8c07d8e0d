namespace Parkpress.Diagnostics.Rendering;

/// <summary>Whether a rendering carries terminal colours.</summary>
public sealed class AnsiStyle
{
    private readonly bool _hasColours;

    private AnsiStyle(bool hasColours) => _hasColours = hasColours;

    /// <summary>No escape sequences at all: files, pipes, CI logs.</summary>
    public static AnsiStyle Plain { get; } = new(hasColours: false);

    /// <summary>The eight basic colours, which every terminal theme keeps readable.</summary>
    public static AnsiStyle Colours { get; } = new(hasColours: true);

    internal string Paint(Tone tone, string text) =>
        _hasColours && tone != Tone.Plain ? $"\e[{Code(tone)}m{text}\e[0m" : text;

    private static string Code(Tone tone) => tone switch
    {
        Tone.Error => "1;31",
        Tone.Warning => "1;33",
        Tone.Info => "1;36",
        Tone.Gutter or Tone.Secondary => "1;34",
        _ => "1",
    };
}
