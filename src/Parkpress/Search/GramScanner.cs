namespace Parkpress.Search;

/// <summary>Finds the grams of normalised units. Hot: every character of the site passes here twice, see docs/decisions/0028.</summary>
internal static class GramScanner
{
    /// <summary>Gathers singles and pairs of one unit.</summary>
    /// <param name="text">The unit's normalised text.</param>
    /// <param name="hasTitle">True when the first block is the title.</param>
    /// <param name="unit">Its number in the block of units, from 1.</param>
    public static void AddPairs(ReadOnlySpan<char> text, bool hasTitle, int unit, GramSorter grams)
    {
        grams.Reserve(text.Length);
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
                grams.AddSingle(c, unit, i == 0 ? atStart : literal);
            }

            if (!SearchText.IsAlwaysWord(c) && !SearchText.IsWord(text, i))
            {
                continue;
            }

            if (previousAt >= 0)
            {
                grams.AddPair(GramHash.Pair(previous, c), unit, previousAt != i - 1 ? GramState.Bridged : previousAt == 0 ? atStart : literal);
            }

            previous = c;
            previousAt = i;
        }
    }

    /// <summary>Gathers the triples of one unit that the index holds; how many places have one.</summary>
    public static int AddTriples(ReadOnlySpan<char> text, bool hasTitle, int unit, GramSorter grams, PairFrequencies frequencies)
    {
        grams.Reserve(text.Length);
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

            if (!SearchText.IsAlwaysWord(c) && !SearchText.IsWord(text, i))
            {
                continue;
            }

            uint pair = GramHash.Pair(second, c);
            bool isCommon = frequencies.IsCommon(pair);
            if (firstAt >= 0 && ((isFirstCommon && isCommon) || (first | second | c) < 0x80))
            {
                ulong key = ((ulong)first << 32) | ((ulong)second << 16) | c;
                grams.AddTriple(GramHash.Triple(firstPair, c), key, unit, firstAt != i - 2 ? GramState.Bridged : firstAt == 0 ? atStart : literal);
                count++;
            }

            (first, firstAt, second, secondAt, firstPair, isFirstCommon) = (second, secondAt, c, i, pair, isCommon);
        }

        return count;
    }
}
