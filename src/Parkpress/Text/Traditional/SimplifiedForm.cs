using System.Collections.Frozen;
using System.Text;

namespace Parkpress.Text.Traditional;

/// <summary>Folds traditional 汉字 to simplified ones, character by character; words are never looked at.</summary>
/// <remarks>Meant for comparing, not for display: 乾 becomes 干 also in 乾隆. Idempotent, linear, safe to call from many threads.</remarks>
internal static class SimplifiedForm
{
    // A character whose simplified form needs two UTF-16 units; no text holds this one, NFKC or not.
    private const char Elsewhere = '\uFFFF';

    private static readonly FrozenDictionary<Rune, Rune> s_supplementary = ReadSupplementary();

    // Most texts are simplified already and must pay for no more than one look at each character.
    private static readonly char[] s_basic = ReadBasic();

    /// <summary>Every pair, by the code point of its traditional form.</summary>
    public static IEnumerable<(Rune Traditional, Rune Simplified)> Pairs =>
        Enumerable.Range(0, s_basic.Length).Where(code => s_basic[code] is not ('\0' or Elsewhere)).Select(code => (new Rune(code), new Rune(s_basic[code])))
            .Concat(s_supplementary.Select(pair => (pair.Key, pair.Value)))
            .OrderBy(pair => pair.Item1.Value);

    /// <summary>The simplified form of a unit of text by itself: the unit when it has none, U+FFFF when that form is two units.</summary>
    public static char Of(char unit) => s_basic[unit] == 0 ? unit : s_basic[unit];

    /// <summary>The folded text, the same instance when nothing changes.</summary>
    public static string Fold(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (s_basic[text[i]] != 0 || (char.IsHighSurrogate(text[i]) && Rune.TryGetRuneAt(text, i, out Rune rune) && s_supplementary.ContainsKey(rune)))
            {
                return FoldFrom(text, i);
            }
        }

        return text;
    }

    private static string FoldFrom(string text, int start)
    {
        var folded = new StringBuilder(text.Length).Append(text, 0, start);
        foreach (Rune rune in text.AsSpan(start).EnumerateRunes())
        {
            if (rune.IsBmp && s_basic[rune.Value] is not ('\0' or Elsewhere))
            {
                folded.Append(s_basic[rune.Value]);
            }
            else
            {
                folded.Append(s_supplementary.TryGetValue(rune, out Rune simplified) ? simplified : rune);
            }
        }

        return folded.ToString();
    }

    private static char[] ReadBasic()
    {
        var table = new char[char.MaxValue + 1];
        string pairs = SimplifiedFormData.Pairs.ReplaceLineEndings("");
        for (int i = 0; i < pairs.Length; i += 2)
        {
            table[pairs[i]] = pairs[i + 1];
        }

        foreach (Rune traditional in s_supplementary.Keys.Where(rune => rune.IsBmp))
        {
            table[traditional.Value] = Elsewhere;
        }

        return table;
    }

    private static FrozenDictionary<Rune, Rune> ReadSupplementary() =>
        SimplifiedFormData.SupplementaryPairs.ReplaceLineEndings("").EnumerateRunes().Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
