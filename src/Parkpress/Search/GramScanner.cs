using System.Runtime.CompilerServices;

namespace Parkpress.Search;

/// <summary>Finds the grams of normalised units. Hot: every character of the site passes here twice, see docs/decisions/0028.</summary>
internal static class GramScanner
{
    /// <summary>Gathers singles and pairs of one unit.</summary>
    /// <param name="text">The unit's normalised text.</param>
    /// <param name="hasTitle">True when the first block is the title.</param>
    /// <param name="unit">Its number in the block of units, from 1.</param>
    public static void AddPairs(ReadOnlySpan<char> text, bool hasTitle, int unit, GramTable table, BucketCounts counts)
    {
        int literal = hasTitle ? GramState.InTitle : GramState.InText;
        int atStart = hasTitle ? GramState.AtTitleStart : GramState.InText;
        char previous = '\0';
        int previousAt = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == SearchText.BlockEnd)
            {
                literal = atStart = GramState.InText;
                previousAt = -1;
                continue;
            }

            if (c != ' ' && !char.IsSurrogate(c))
            {
                table.AddSingle(c, unit, literal == GramState.InText ? GramState.SingleInText : i == 0 ? atStart : literal);
            }

            if (!SearchText.IsWord(text, i))
            {
                continue;
            }

            if (previousAt >= 0)
            {
                uint pair = GramHash.Pair(previous, c);
                int seen = previousAt != i - 1 ? GramState.Bridged : previousAt == 0 ? atStart : literal;
                if (table.Add(pair, pair, unit, seen))
                {
                    counts.Add(pair, unit);
                }
            }

            previous = c;
            previousAt = i;
        }
    }

    /// <summary>Gathers the triples of one unit that the index holds; how many places have one.</summary>
    public static int AddTriples(ReadOnlySpan<char> text, bool hasTitle, int unit, GramTable table, PairFrequencies frequencies)
    {
        int literal = hasTitle ? GramState.InTitle : GramState.InText;
        int atStart = hasTitle ? GramState.AtTitleStart : GramState.InText;
        int count = 0;
        char first = '\0', second = '\0';
        int firstAt = -1, secondAt = -1;
        uint firstPair = 0;
        bool isFirstCommon = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == SearchText.BlockEnd)
            {
                literal = atStart = GramState.InText;
                firstAt = secondAt = -1;
                continue;
            }

            if (!SearchText.IsWord(text, i))
            {
                continue;
            }

            uint pair = 0;
            bool isCommon = false;
            if (secondAt >= 0)
            {
                pair = GramHash.Pair(second, c);
                isCommon = frequencies.IsCommon(pair);
                if (firstAt >= 0 && ((isFirstCommon && isCommon) || AreAscii(first, second, c)))
                {
                    count++;
                    int seen = firstAt != i - 2 ? GramState.Bridged : firstAt == 0 ? atStart : literal;
                    table.Add(GramHash.Triple(firstPair, c), ((ulong)first << 32) | ((ulong)second << 16) | c, unit, seen);
                }
            }

            (first, firstAt, second, secondAt, firstPair, isFirstCommon) = (second, secondAt, c, i, pair, isCommon);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreAscii(char first, char second, char third) => (first | second | third) < 0x80;
}
