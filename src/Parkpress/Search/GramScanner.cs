namespace Parkpress.Search;

/// <summary>Finds the grams of normalised units. Hot: every character of the site passes here twice, see docs/decisions/0028. Not safe for threads: one for each.</summary>
internal sealed class GramScanner
{
    private GramPlace[] _places = new GramPlace[2048];

    /// <summary>Gathers singles and pairs of one unit.</summary>
    /// <param name="text">The unit's normalised text.</param>
    /// <param name="hasTitle">True when the first block is the title.</param>
    /// <param name="unit">Its number in the block of units, from 1.</param>
    public void AddPairs(ReadOnlySpan<char> text, bool hasTitle, int unit, GramTable table, BucketCounts counts)
    {
        GramPlace[] places = Reserve(text.Length);
        int literal = hasTitle ? GramState.InTitle : GramState.InText;
        int atStart = hasTitle ? GramState.AtTitleStart : GramState.InText;
        int count = 0;
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

            if (!SearchText.IsAlwaysWord(c) && !SearchText.IsWord(text, i))
            {
                continue;
            }

            if (previousAt >= 0)
            {
                uint pair = GramHash.Pair(previous, c);
                places[count++] = new GramPlace(pair, pair, previousAt != i - 1 ? GramState.Bridged : previousAt == 0 ? atStart : literal);
            }

            previous = c;
            previousAt = i;
        }

        table.Add(places.AsSpan(0, count), unit, counts);
    }

    /// <summary>Gathers the triples of one unit that the index holds; how many places have one.</summary>
    public int AddTriples(ReadOnlySpan<char> text, bool hasTitle, int unit, GramTable table, PairFrequencies frequencies)
    {
        GramPlace[] places = Reserve(text.Length);
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
                places[count++] = new GramPlace(key, GramHash.Triple(firstPair, c), firstAt != i - 2 ? GramState.Bridged : firstAt == 0 ? atStart : literal);
            }

            (first, firstAt, second, secondAt, firstPair, isFirstCommon) = (second, secondAt, c, i, pair, isCommon);
        }

        table.Add(places.AsSpan(0, count), unit, counts: null);
        return count;
    }

    private GramPlace[] Reserve(int count)
    {
        if (_places.Length < count)
        {
            _places = new GramPlace[count * 2];
        }

        return _places;
    }
}
