using System.Globalization;

namespace Parkpress.Assets.Palette;

/// <summary>A colour of the web: sRGB, a byte each.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static Rgb White { get; } = new(255, 255, 255);

    public static Rgb Black { get; } = new(0, 0, 0);

    /// <summary>Relative luminance as WCAG 2 defines it, 0 to 1.</summary>
    public double Luminance => (0.2126 * ToLinear(Red)) + (0.7152 * ToLinear(Green)) + (0.0722 * ToLinear(Blue));

    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Rgb Parse(string text)
    {
        string digits = text.Length == 4 ? $"{text[1]}{text[1]}{text[2]}{text[2]}{text[3]}{text[3]}" : text[1..];
        int value = int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>Contrast of two colours as WCAG 2 defines it: 1 for the same, 21 for black and white.</summary>
    public static double Contrast(Rgb a, Rgb b)
    {
        (double low, double high) = a.Luminance < b.Luminance ? (a.Luminance, b.Luminance) : (b.Luminance, a.Luminance);
        return (high + 0.05) / (low + 0.05);
    }

    /// <summary>From a byte of sRGB to light, 0 to 1.</summary>
    public static double ToLinear(byte value)
    {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    /// <summary>The nearest byte; what lies outside is cut off.</summary>
    public static byte FromLinear(double light)
    {
        double share = light <= 0.0031308 ? light * 12.92 : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(Math.Clamp(share, 0, 1) * 255);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");
}
