using System.Text;

namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>
/// Letters and digits in another alphabet. MathML Core has no attribute for it: the characters themselves change, to those of
/// Unicode's block of mathematical letters and the few that had a code point before that block was made.
/// </summary>
internal static class AlphabetLetters
{
    /// <summary>The letter or digit in <paramref name="alphabet"/>; unchanged where there is none.</summary>
    public static string Convert(char c, Alphabet alphabet)
    {
        if (Exception(c, alphabet) is { } exception)
        {
            return exception;
        }

        (int capitals, int smalls, int digits) = alphabet switch
        {
            Alphabet.Bold => (0x1D400, 0x1D41A, 0x1D7CE),
            Alphabet.DoubleStruck => (0x1D538, 0x1D552, 0x1D7D8),
            Alphabet.Calligraphic => (0x1D49C, 0x1D4B6, 0),
            Alphabet.Fraktur => (0x1D504, 0x1D51E, 0),
            Alphabet.SansSerif => (0x1D5A0, 0x1D5BA, 0x1D7E2),
            Alphabet.Monospace => (0x1D670, 0x1D68A, 0x1D7F6),
            _ => (0, 0, 0),
        };
        (int start, char first) = char.IsAsciiLetterUpper(c) ? (capitals, 'A') : char.IsAsciiLetterLower(c) ? (smalls, 'a') : char.IsAsciiDigit(c) ? (digits, '0') : (0, ' ');
        return start == 0 ? c.ToString() : new Rune(start + c - first).ToString();
    }

    private static string? Exception(char c, Alphabet alphabet)
    {
        string letters = alphabet switch
        {
            Alphabet.DoubleStruck => "CℂHℍNℕPℙQℚRℝZℤ",
            Alphabet.Calligraphic => "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
            Alphabet.Fraktur => "CℭHℌIℑRℜZℨ",
            _ => "",
        };
        for (int i = 0; i < letters.Length; i += 2)
        {
            if (letters[i] == c)
            {
                return letters[i + 1].ToString();
            }
        }

        return null;
    }
}
