using System.Globalization;
using System.Text;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Makes the fragment of a heading from its text, after GitHub's custom: <c>一、总体 Plan</c> becomes <c>一总体-plan</c>.</summary>
internal static class HeadingSlug
{
    public static string From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                slug.Append('-');
            }
            else if (rune.IsAscii && char.IsAsciiLetterUpper((char)rune.Value))
            {
                slug.Append((char)(rune.Value | 0x20));
            }
            else if (IsKept(rune))
            {
                slug.Append(rune);
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsKept(Rune rune) =>
        rune.Value is '-' or '_'
        || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
