using System.Globalization;
using System.Text;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>How many columns of a terminal a character takes, after UAX #11; ambiguous ones take one.</summary>
internal static class DisplayWidth
{
    /// <summary>0, 1 or 2. Control characters have no width of their own: <see cref="GlyphReader"/> replaces them.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
        {
            return 1;
        }

        return IsZeroWidth(rune) ? 0 : IsWide(rune) ? 2 : 1;
    }

    // Vowels and final consonants of decomposed Korean are drawn into the syllable's first letter.
    private static bool IsZeroWidth(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || rune.Value is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF);

    private static bool IsWide(Rune rune)
    {
        // The bounds lie in turn, first, last, first, …: a code point behind an odd number of firsts is inside a range.
        int index = EastAsianWidthTable.WideRanges.BinarySearch(rune.Value);
        return index >= 0 || (~index & 1) == 1;
    }
}
