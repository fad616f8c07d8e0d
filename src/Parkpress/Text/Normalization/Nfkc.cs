using System.Text;

namespace Parkpress.Text.Normalization;

/// <summary>Unicode normalisation form KC.</summary>
/// <remarks>
/// Written here because <see cref="string.Normalize()"/> hands its input back unchanged under InvariantGlobalization.
/// Passes every line of NormalizationTest.txt, version 15.0.0. Linear, but for runs of combining marks, which are sorted.
/// Safe to call from many threads.
/// </remarks>
internal static class Nfkc
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;
    private const int HangulCount = LeadCount * VowelCount * TailCount;

    /// <summary>The normalised text, the same instance when nothing can change; lone surrogates become U+FFFD.</summary>
    public static string Normalize(string text)
    {
        bool hasFullWidth = false;
        foreach (char c in text)
        {
            if (IsFullWidthAscii(c))
            {
                hasFullWidth = true;
            }
            else if (!IsInert(c))
            {
                return Compose(Decompose(text));
            }
        }

        return hasFullWidth ? NarrowAscii(text) : text;
    }

    // Most of what a Chinese site normalises is ASCII, 汉字 and Chinese punctuation; it must not pay for loading the tables.
    // None of these decomposes, and none composes with another of them or with narrowed ASCII.
    private static bool IsInert(char c) => c is
        < '\u0080'
        or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\u3400' and <= '\u4DBF')
        or (>= '\u3001' and <= '\u3020')
        or '“' or '”' or '‘' or '’' or '—' or '·';

    private static bool IsFullWidthAscii(char c) => c is (>= '！' and <= '～') or '\u3000';

    private static string NarrowAscii(string text) =>
        string.Create(text.Length, text, static (narrow, wide) =>
        {
            for (int i = 0; i < wide.Length; i++)
            {
                narrow[i] = !IsFullWidthAscii(wide[i]) ? wide[i] : wide[i] == '\u3000' ? ' ' : (char)(wide[i] - '！' + '!');
            }
        });

    private static List<int> Decompose(string text)
    {
        var result = new List<int>(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes())
        {
            AppendDecomposition(result, rune.Value);
        }

        SortMarks(result);
        return result;
    }

    private static void AppendDecomposition(List<int> result, int codePoint)
    {
        int syllable = codePoint - HangulBase;
        if (syllable is >= 0 and < HangulCount)
        {
            result.Add(LeadBase + (syllable / (VowelCount * TailCount)));
            result.Add(VowelBase + (syllable % (VowelCount * TailCount) / TailCount));
            if (syllable % TailCount > 0)
            {
                result.Add(TailBase + (syllable % TailCount));
            }
        }
        else if (NfkcTable.Decomposition(codePoint) is { } mapping)
        {
            result.AddRange(mapping);
        }
        else
        {
            result.Add(codePoint);
        }
    }

    // Canonical order: marks that follow one base stand by ascending class, equal classes in the order written.
    private static void SortMarks(List<int> codePoints)
    {
        int i = 0;
        while (i < codePoints.Count)
        {
            int start = i;
            while (i < codePoints.Count && NfkcTable.CombiningClass(codePoints[i]) != 0)
            {
                i++;
            }

            if (i - start > 1)
            {
                int[] sorted = [.. codePoints.GetRange(start, i - start).OrderBy(NfkcTable.CombiningClass)];
                for (int k = 0; k < sorted.Length; k++)
                {
                    codePoints[start + k] = sorted[k];
                }
            }

            i++;
        }
    }

    // Each code point joins the last starter unless something of its own class or a higher one stands between.
    private static string Compose(List<int> codePoints)
    {
        var kept = new List<int>(codePoints.Count);
        int starter = -1;
        int lastClass = -1;
        foreach (int codePoint in codePoints)
        {
            int combiningClass = NfkcTable.CombiningClass(codePoint);
            if (starter >= 0 && lastClass < combiningClass && Pair(kept[starter], codePoint) is { } joined)
            {
                kept[starter] = joined;
                continue;
            }

            lastClass = combiningClass;
            if (combiningClass == 0)
            {
                starter = kept.Count;
                lastClass = -1;
            }

            kept.Add(codePoint);
        }

        return ToText(kept);
    }

    private static int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < LeadCount && second - VowelBase is >= 0 and < VowelCount)
        {
            return HangulBase + ((((first - LeadBase) * VowelCount) + (second - VowelBase)) * TailCount);
        }

        int syllable = first - HangulBase;
        return syllable is >= 0 and < HangulCount && syllable % TailCount == 0 && second - TailBase is > 0 and < TailCount
            ? first + (second - TailBase)
            : NfkcTable.Composition(first, second);
    }

    private static string ToText(List<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Count);
        foreach (int codePoint in codePoints)
        {
            text.Append(new Rune(codePoint).ToString());
        }

        return text.ToString();
    }
}
