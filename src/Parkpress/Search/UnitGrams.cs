using System.Numerics;

namespace Parkpress.Search;

/// <summary>The distinct grams of one unit with the class of each. Hot: every character of the site passes here, see bench.</summary>
/// <remarks>An open-addressing table that is emptied by a new stamp, not by clearing. Not safe for threads: one for each.</remarks>
internal sealed class UnitGrams(PairFrequencies frequencies)
{
    private ulong[] _keys = new ulong[4096];
    private int[] _stamps = new int[4096];
    private byte[] _states = new byte[4096];
    private int[] _used = new int[2048];
    private int _usedCount;
    private int _stamp;

    /// <summary>Set in the key of a triple, whose low 48 bits are its characters; other keys are <see cref="GramHash.Pair"/>.</summary>
    public const ulong TripleMark = 1UL << 63;

    /// <summary>Number of distinct grams that <see cref="Read"/> found.</summary>
    public int Count => _usedCount;

    /// <summary>Finds the grams whose hash lies in one part of all hashes.</summary>
    /// <param name="unit">The text.</param>
    /// <param name="part">Which part, from 0.</param>
    /// <param name="partBits">There are two to this power of parts; the top bits of a gram's hash tell its part.</param>
    public void Read(SearchUnit unit, int part, int partBits)
    {
        Start(unit.Normal.Length * 3);
        int shift = 32 - partBits;
        ReadOnlySpan<char> text = unit.Normal;
        bool inTitle = unit.IsFirst;
        int wordsBefore = 0;
        char first = '\0', second = '\0';
        int firstAt = 0, secondAt = 0;
        uint firstPair = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == SearchText.BlockEnd)
            {
                inTitle = false;
                first = second = '\0';
                wordsBefore = 0;
                continue;
            }

            if (c != ' ' && !char.IsSurrogate(c) && IsIn(GramHash.Pair('\0', c), part, shift))
            {
                Add(GramHash.Pair((char)0, c), Describe(true, inTitle, i == 0) & ~1 | 32);
            }

            if (!SearchText.IsWord(text, i))
            {
                continue;
            }

            uint pair = 0;
            if (wordsBefore >= 1)
            {
                pair = GramHash.Pair(second, c);
                if (IsIn(pair, part, shift))
                {
                    Add(pair, Describe(secondAt == i - 1, inTitle, secondAt == 0));
                }
            }

            if (wordsBefore >= 2 && frequencies.HasTriple(first, second, c, firstPair, pair) && IsIn(GramHash.Triple(firstPair, c), part, shift))
            {
                Add(TripleMark | ((ulong)first << 32) | ((ulong)second << 16) | c, Describe(firstAt == i - 2, inTitle, firstAt == 0));
            }

            (first, firstAt, second, secondAt, firstPair) = (second, secondAt, c, i, pair);
            wordsBefore++;
        }
    }

    /// <summary>The gram at <paramref name="index"/> of <see cref="Count"/>, in no particular order.</summary>
    public (ulong Key, MatchClass Class) this[int index]
    {
        get
        {
            int slot = _used[index];
            return (_keys[slot], ClassOf(_states[slot]));
        }
    }

    private static bool IsIn(uint hash, int part, int shift) => shift == 32 || (int)(hash >> shift) == part;

    // A state: bits 0-1 count literal occurrences in the text up to 3, bit 2 title, bit 3 its beginning, bit 4 seen at all.
    private static int Describe(bool isLiteral, bool inTitle, bool isStart) =>
        16 | (!isLiteral ? 0 : inTitle ? (isStart ? 12 : 4) : 1);

    private static MatchClass ClassOf(byte state) =>
        (state & 8) != 0 ? MatchClass.TitleStart
        : (state & 4) != 0 ? MatchClass.Title
        : (state & 3) == 3 ? MatchClass.Often
        : (state & 35) != 0 ? MatchClass.Text
        : MatchClass.Bridged;

    private void Add(ulong key, int seen)
    {
        int mask = _keys.Length - 1;
        int slot = (int)((key * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (_stamps[slot] == _stamp)
        {
            if (_keys[slot] == key)
            {
                int state = _states[slot];
                int count = Math.Min(3, (state & 3) + (seen & 3));
                _states[slot] = (byte)(((state | seen) & ~3) | count);
                return;
            }

            slot = (slot + 1) & mask;
        }

        _stamps[slot] = _stamp;
        _keys[slot] = key;
        _states[slot] = (byte)seen;
        _used[_usedCount++] = slot;
    }

    private void Start(int mostGrams)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4096, mostGrams * 2));
        if (size > _keys.Length)
        {
            _keys = new ulong[size];
            _stamps = new int[size];
            _states = new byte[size];
            _used = new int[size / 2];
            _stamp = 0;
        }

        _usedCount = 0;
        _stamp++;
    }
}
