using System.Globalization;
using System.Text;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Disarms numeric character references in raw HTML that stand for characters HTML forbids.</summary>
/// <remarks>
/// Not only to be valid: the sanitiser decodes references, and one for U+FDD0 would forge the mark of a slot.
/// </remarks>
internal static class CharacterReferences
{
    private const char Replacement = '\uFFFD';

    public static string Disarm(string html)
    {
        int start = html.IndexOf("&#", StringComparison.Ordinal);
        if (start < 0)
        {
            return html;
        }

        var result = new StringBuilder(html.Length);
        int position = 0;
        while (start >= 0)
        {
            int end = EndOf(html, start, out int value);
            if (value >= 0 && !IsAllowed(value))
            {
                // Replaced, not removed: what stood around it must not grow together to another reference.
                result.Append(html, position, start - position).Append(Replacement);
                position = end;
            }

            start = html.IndexOf("&#", end, StringComparison.Ordinal);
        }

        return result.Append(html, position, html.Length - position).ToString();
    }

    // Browsers read a reference without its semicolon, too. The value is -1 when there are no digits.
    private static int EndOf(string html, int start, out int value)
    {
        int digits = start + 2;
        bool isHex = digits < html.Length && html[digits] is 'x' or 'X';
        digits += isHex ? 1 : 0;
        int end = digits;
        while (end < html.Length && (isHex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
        {
            end++;
        }

        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        value = end == digits ? -1
            : int.TryParse(html.AsSpan(digits, end - digits).TrimStart('0'), style, CultureInfo.InvariantCulture, out int number) ? number
            : 0;
        return end < html.Length && html[end] == ';' ? end + 1 : end;
    }

    private static bool IsAllowed(int value) =>
        Rune.IsValid(value) && value is not (0 or '\r') && AuthorText.Clean(new Rune(value).ToString()).Length > 0;
}
