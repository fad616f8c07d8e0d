using Parkpress.Text;
using Parkpress.Text.Pinyin;

namespace Parkpress.Checks;

/// <summary>Finds the common name that a rare one was probably meant to be.</summary>
/// <remarks>
/// One character makes another word in Chinese (招商, 招聘; 一期, 二期), so distance is no guide there. What input methods and fingers
/// really do is: another character of the same sound, two characters exchanged, a letter wrong or misplaced in a long Latin word.
/// Everything is looked up by key: the time does not depend on how many names there are.
/// </remarks>
internal sealed class NearTermIndex
{
    private const int ShortestLatin = 6;
    private const int ShortestChinese = 3;
    private const int Longest = 40;

    private readonly Dictionary<string, TermSpelling> _byKey = new(StringComparer.Ordinal);

    /// <param name="terms">The common names; of two with one key the first stays.</param>
    public NearTermIndex(IEnumerable<TermSpelling> terms)
    {
        foreach (TermSpelling term in terms)
        {
            foreach (string key in KeysOf(term.Key))
            {
                _byKey.TryAdd(key, term);
            }
        }
    }

    /// <summary>The common name that <paramref name="key"/> resembles, itself not counted; or null.</summary>
    public TermSpelling? Find(string key)
    {
        foreach (string candidate in KeysOf(key))
        {
            if (_byKey.GetValueOrDefault(candidate) is { } term && term.Key != key)
            {
                return term;
            }
        }

        return null;
    }

    private static IEnumerable<string> KeysOf(string name)
    {
        if (name.Length > Longest)
        {
            return [];
        }

        if (name.Length >= ShortestLatin && name.All(char.IsAsciiLetter))
        {
            // Two words with one letter wrong or misplaced have a form in common when one letter is left out of either.
            return Enumerable.Range(0, name.Length).Select(i => name.Remove(i, 1)).Append(name);
        }

        return name.Length >= ShortestChinese && name.EnumerateRunes().All(Hanzi.IsHan)
            ? [Romanizer.Romanize(name), "=" + string.Concat(name.Order())]
            : [];
    }
}
