using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Parkpress.Search;

/// <summary>Compresses texts of some hundred characters into zlib streams. Hot: all texts of the site pass here, see docs/decisions/0028.</summary>
/// <remarks>
/// Repeats are looked for character by character, not byte by byte: in UTF-8 a Chinese character has three bytes, and a repeat that begins within one saves
/// next to nothing. A general compressor spends more time on the start of each of so many short streams than this one on all of it; and its bytes may differ
/// from processor to processor. Not safe for threads: one for each.
/// </remarks>
internal sealed class DeflateEncoder
{
    private const int HashBits = 12;
    private const int LongestChain = 4;
    private const int LongestMatch = 258;
    private const int ShortestMatch = 4;
    private const int FarthestMatch = 32768;
    private const int SymbolsPerBlock = 1 << 17;

    private readonly DeflateBlock _block = new();
    private readonly int[] _newest = new int[1 << HashBits];
    private int[] _older = [];
    private int[] _places = [];
    private char[] _symbols = [];
    private ushort[] _hashes = [];

    /// <summary>Appends a zlib stream of the UTF-8 of a text.</summary>
    public void Compress(ReadOnlySpan<char> text, ByteBuffer output)
    {
        bool areBytes = text.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
        int count = areBytes ? TakeBytes(text) : TakeCharacters(text);
        output.Add(0x78);
        output.Add(0x9C);
        Array.Clear(_newest);
        _block.Start(output, areBytes);
        FindHashes(count);
        for (int start = 0; start == 0 || start < count; start += SymbolsPerBlock)
        {
            int end = Math.Min(count, start + SymbolsPerBlock);
            FindMatches(start, end);
            _block.Write(isLast: end == count);
        }

        _block.Finish();
        BinaryPrimitives.WriteUInt32BigEndian(output.Take(sizeof(uint)), Adler(count, areBytes));
    }

    /// <summary>Symbols are the characters of the text; none is a surrogate.</summary>
    private int TakeCharacters(ReadOnlySpan<char> text)
    {
        Prepare(text.Length);
        text.CopyTo(_symbols);
        int place = 0;
        int[] places = _places;
        for (int i = 0; i < text.Length; i++)
        {
            places[i] = place;
            char c = text[i];
            place += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }

        places[text.Length] = place;
        return text.Length;
    }

    /// <summary>Symbols are bytes: the plain way, for texts with emoji and the like.</summary>
    private int TakeBytes(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        Prepare(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            _symbols[i] = (char)bytes[i];
            _places[i] = i;
        }

        _places[bytes.Length] = bytes.Length;
        return bytes.Length;
    }

    private void Prepare(int count)
    {
        if (_symbols.Length < count + 4)
        {
            int size = (int)BitOperations.RoundUpToPowerOf2((uint)count + 4);
            _symbols = new char[size];
            _places = new int[size];
            _older = new int[size];
            _hashes = new ushort[size];
        }

        // Hashes look four symbols ahead.
        _symbols.AsSpan(count, 4).Clear();
    }

    // Measured on 10,000 articles: looking one symbol later for a longer repeat, or at 16 earlier places instead of 4, makes packs smaller by 0.04 % at most.
    private void FindMatches(int start, int end)
    {
        for (int at = start; at < end;)
        {
            int length = Find(at, end, out int distance);
            Insert(at);
            if (length == 0)
            {
                _block.AddLiteral(_symbols[at++]);
                continue;
            }

            _block.AddMatch(_places[at + length] - _places[at], distance);
            for (int i = at + 1; i < at + length; i++)
            {
                Insert(i);
            }

            at += length;
        }
    }

    /// <summary>The longest repeat at a place, in symbols; 0 if there is none.</summary>
    private int Find(int at, int end, out int distance)
    {
        char[] symbols = _symbols;
        int[] places = _places;
        int best = 0;
        distance = 0;
        int candidate = _newest[_hashes[at]] - 1;
        for (int chain = LongestChain; candidate >= 0 && chain > 0 && at + best < end; chain--)
        {
            if (symbols[candidate + best] == symbols[at + best] && symbols[candidate] == symbols[at])
            {
                int length = symbols.AsSpan(at, Math.Min(LongestMatch, end - at)).CommonPrefixLength(symbols.AsSpan(candidate));
                while (places[at + length] - places[at] > LongestMatch)
                {
                    length--;
                }

                if (length > best && places[at] - places[candidate] <= FarthestMatch && places[at + length] - places[at] >= ShortestMatch)
                {
                    best = length;
                    distance = places[at] - places[candidate];
                }
            }

            candidate = _older[candidate] - 1;
        }

        return best;
    }

    private void Insert(int at)
    {
        int hash = _hashes[at];
        _older[at] = _newest[hash];
        _newest[hash] = at + 1;
    }

    /// <summary>Hashes of two Chinese characters each, or of four letters.</summary>
    private void FindHashes(int count)
    {
        ReadOnlySpan<char> symbols = _symbols.AsSpan(0, count + 4);
        Span<ushort> hashes = _hashes.AsSpan(0, count);
        for (int i = 0; i < hashes.Length; i++)
        {
            uint first = symbols[i];
            uint key = (first << 16) | symbols[i + 1];
            if (first < 256)
            {
                key = (key * 31) + (((uint)symbols[i + 2] << 8) ^ symbols[i + 3]);
            }

            hashes[i] = (ushort)((key * 0x9E3779B1) >> (32 - HashBits));
        }
    }

    /// <summary>The checksum of RFC 1950. Sums of 64 bits need no remainder before the end.</summary>
    private uint Adler(int count, bool areBytes)
    {
        ulong a = 1, b = 0;
        foreach (char c in _symbols.AsSpan(0, count))
        {
            if (c < 0x80 || areBytes)
            {
                a += c;
                b += a;
            }
            else if (c < 0x800)
            {
                uint first = 0xC0u | (uint)(c >> 6), second = 0x80u | (c & 0x3Fu);
                b += (2 * (a + first)) + second;
                a += first + second;
            }
            else
            {
                uint first = 0xE0u | (uint)(c >> 12), second = 0x80u | ((uint)(c >> 6) & 0x3F), third = 0x80u | (c & 0x3Fu);
                b += (3 * (a + first)) + (2 * second) + third;
                a += first + second + third;
            }
        }

        return ((uint)(b % 65521) << 16) | (uint)(a % 65521);
    }
}
