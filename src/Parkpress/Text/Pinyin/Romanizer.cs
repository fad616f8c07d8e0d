using System.Text;
using AnyAscii;

namespace Parkpress.Text.Pinyin;

/// <summary>Spells letters of every script in ASCII; the only door to AnyAscii.</summary>
/// <remarks>Every character has one reading, without tones: 重庆 comes out as <c>Zhong Qing</c>.</remarks>
internal static class Romanizer
{
    private const int Zero = '〇';

    /// <summary>
    /// <paramref name="text"/> with its letters, digits and marks in ASCII, a space on both sides of the syllable of each
    /// 汉字; all else stands as it was.
    /// </summary>
    public static string Romanize(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length * 4);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Hanzi.IsHan(rune))
            {
                result.Append(' ').Append(Syllable(rune)).Append(' ');
            }
            else if (IsSpelt(rune))
            {
                result.Append(Transliteration.Transliterate(rune.ToString()));
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    // AnyAscii writes 〇 as the digit, which reads wrong between syllables: 二〇二四 is er ling er si.
    private static string Syllable(Rune rune) => rune.Value == Zero ? "Ling" : Transliteration.Transliterate(rune.ToString());

    // Symbols have names in AnyAscii (`:thumbsup:`); nobody would type those for an address or look for them in a list.
    private static bool IsSpelt(Rune rune) => WordText.IsLetterOrDigit(rune) || WordText.IsMark(rune);
}
