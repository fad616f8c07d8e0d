using System.Globalization;

namespace Parkpress.Assets.Images.Icons;

/// <summary>Reads the numbers in SVG attributes.</summary>
internal static class SvgNumbers
{
    /// <summary>A length in user units; <paramref name="fallback"/> when there is none.</summary>
    public static float ParseLength(string? text, float fallback = 0)
    {
        if (text is null)
        {
            return fallback;
        }

        ReadOnlySpan<char> number = text.AsSpan().Trim();
        return TryParse(number.EndsWith("px") ? number[..^2] : number, out float value) ? value : throw new UnsupportedSvgException(text);
    }

    /// <summary>A number or a percentage as a share of 1; <paramref name="fallback"/> when there is none.</summary>
    public static float ParseShare(string? text, float fallback)
    {
        ReadOnlySpan<char> number = text.AsSpan().Trim();
        return number.EndsWith("%") ? ParseLength(number[..^1].ToString()) / 100 : ParseLength(text, fallback);
    }

    /// <summary>Numbers between commas and white space, or run together as in <c>1-2.5.5</c>.</summary>
    public static List<float> ParseList(string text)
    {
        var numbers = new List<float>();
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart(" ,\t\r\n");
        while (rest.Length > 0)
        {
            int length = MeasureNumber(rest);
            numbers.Add(TryParse(rest[..length], out float value) ? value : throw new UnsupportedSvgException(text));
            rest = rest[length..].TrimStart(" ,\t\r\n");
        }

        return numbers;
    }

    private static int MeasureNumber(ReadOnlySpan<char> text)
    {
        bool hasPoint = false;
        bool hasExponent = false;
        int length = 0;
        for (; length < text.Length; length++)
        {
            char c = text[length];
            bool isSign = c is '+' or '-' && (length == 0 || text[length - 1] is 'e' or 'E');
            bool isPoint = c == '.' && !hasPoint && !hasExponent;
            bool isExponent = c is 'e' or 'E' && !hasExponent;
            if (!char.IsAsciiDigit(c) && !isSign && !isPoint && !isExponent)
            {
                break;
            }

            hasPoint |= isPoint;
            hasExponent |= isExponent;
        }

        return length;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out float value) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
}
