using System.Collections.Frozen;
using System.Globalization;
using SkiaSharp;

namespace Parkpress.Assets.Images.Icons;

/// <summary>Reads the colours that logo files use.</summary>
internal static class SvgColor
{
    private static readonly FrozenDictionary<string, SKColor> s_names = new Dictionary<string, SKColor>
    {
        ["black"] = new(0, 0, 0),
        ["silver"] = new(192, 192, 192),
        ["gray"] = new(128, 128, 128),
        ["grey"] = new(128, 128, 128),
        ["white"] = new(255, 255, 255),
        ["maroon"] = new(128, 0, 0),
        ["red"] = new(255, 0, 0),
        ["purple"] = new(128, 0, 128),
        ["fuchsia"] = new(255, 0, 255),
        ["magenta"] = new(255, 0, 255),
        ["green"] = new(0, 128, 0),
        ["lime"] = new(0, 255, 0),
        ["olive"] = new(128, 128, 0),
        ["yellow"] = new(255, 255, 0),
        ["orange"] = new(255, 165, 0),
        ["gold"] = new(255, 215, 0),
        ["navy"] = new(0, 0, 128),
        ["blue"] = new(0, 0, 255),
        ["teal"] = new(0, 128, 128),
        ["aqua"] = new(0, 255, 255),
        ["cyan"] = new(0, 255, 255),
        ["transparent"] = new(0, 0, 0, 0),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>#rgb</c>, <c>#rgba</c>, <c>#rrggbb</c>, <c>#rrggbbaa</c>, <c>rgb(1, 2, 3)</c> or a common name; otherwise null.</summary>
    public static SKColor? TryParse(string text)
    {
        string color = text.Trim();
        if (color.StartsWith('#'))
        {
            return TryParseHex(color[1..]);
        }

        if (color.StartsWith("rgb(", StringComparison.Ordinal) && color.EndsWith(')'))
        {
            return TryParseChannels(color[4..^1]);
        }

        return s_names.TryGetValue(color, out SKColor named) ? named : null;
    }

    private static SKColor? TryParseHex(string digits)
    {
        if (digits.Length is 3 or 4)
        {
            digits = string.Concat(digits.Select(d => $"{d}{d}"));
        }

        string full = digits.Length == 6 ? digits + "ff" : digits;
        return full.Length == 8 && uint.TryParse(full, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint rgba)
            ? new SKColor((byte)(rgba >> 24), (byte)(rgba >> 16), (byte)(rgba >> 8), (byte)rgba)
            : null;
    }

    private static SKColor? TryParseChannels(string list)
    {
        string[] parts = list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3
            && byte.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out byte red)
            && byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out byte green)
            && byte.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out byte blue)
            ? new SKColor(red, green, blue)
            : null;
    }
}
