using System.Globalization;
using System.Text;

namespace Parkpress.Text;

/// <summary>Reduces text to its words: letters, digits, 汉字 and <c>_</c> in lower case, one separator between words.</summary>
internal static class WordText
{
    // Punctuation that parts words. Quotation marks, brackets and other signs vanish without leaving a gap.
    private const string Separators = ".,:;!?/\\|~+=&、。·・…";

    /// <summary>The words of <paramref name="text"/> joined by <paramref name="separator"/>; none at either end.</summary>
    /// <param name="text">Normalised (NFKC) text.</param>
    /// <param name="separator">Goes between words.</param>
    public static string Join(string text, char separator)
    {
        var result = new StringBuilder(text.Length);
        bool isGap = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsSeparator(rune))
            {
                isGap = true;
            }
            else if (IsLetterOrDigit(rune) || rune.Value == '_' || (IsMark(rune) && result.Length > 0 && !isGap))
            {
                if (isGap && result.Length > 0)
                {
                    result.Append(separator);
                }

                isGap = false;
                result.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return result.ToString();
    }

    /// <summary>True for a combining mark, which belongs to the letter before it.</summary>
    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>True for a letter or digit of any script, 汉字 newer than the runtime's Unicode tables included.</summary>
    public static bool IsLetterOrDigit(Rune rune) =>
        Hanzi.IsHan(rune) || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;

    private static bool IsSeparator(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation
        || (rune.IsBmp && Separators.Contains((char)rune.Value));
}
