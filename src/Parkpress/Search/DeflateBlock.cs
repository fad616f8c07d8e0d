using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Parkpress.Search;

/// <summary>One block of a deflate stream in the making (RFC 1951): literals and repeats are gathered, then coded with the codes that suit them.</summary>
internal sealed class DeflateBlock
{
    private const int EndOfBlock = 256;
    private const int LiteralCount = 286;
    private const int DistanceCount = 30;
    private const int LengthCodeCount = 19;
    private const int LongestCode = 15;
    private const int LongestLengthCode = 7;
    private const uint MatchMark = 1u << 31;

    // The codes of the standard need not be thought of for more than a few words.
    private const int FewTokens = 300;

    private static readonly byte[] s_lengthCodes = MakeLengthCodes();
    private static readonly byte[] s_distanceCodes = MakeDistanceCodes();

    private readonly HuffmanLengths _huffman = new();
    private readonly HuffmanCode _literals = new(LiteralCount + 2);
    private readonly HuffmanCode _distances = new(DistanceCount + 2);
    private readonly HuffmanCode _lengths = new(LengthCodeCount);
    private readonly byte[] _lengthSymbols = new byte[LiteralCount + DistanceCount];
    private readonly byte[] _lengthExtras = new byte[LiteralCount + DistanceCount];
    private int _lengthSymbolCount;
    private uint[] _tokens = new uint[1024];
    private int _tokenCount;
    private ByteBuffer _output = new();
    private bool _areBytes;
    private ulong _pending;
    private int _pendingBits;

    private static ReadOnlySpan<byte> LengthCodeOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Begins a stream.</summary>
    /// <param name="areBytes">True when literals are bytes, false when they are characters of three bytes at most.</param>
    public void Start(ByteBuffer output, bool areBytes)
    {
        _output = output;
        _areBytes = areBytes;
        _pending = 0;
        _pendingBits = 0;
        StartBlock();
    }

    public void AddLiteral(char symbol)
    {
        int[] frequencies = _literals.Frequencies;
        if (symbol < 0x80 || _areBytes)
        {
            frequencies[symbol]++;
        }
        else if (symbol < 0x800)
        {
            frequencies[0xC0 | (symbol >> 6)]++;
            frequencies[0x80 | (symbol & 0x3F)]++;
        }
        else
        {
            frequencies[0xE0 | (symbol >> 12)]++;
            frequencies[0x80 | ((symbol >> 6) & 0x3F)]++;
            frequencies[0x80 | (symbol & 0x3F)]++;
        }

        AddToken(symbol);
    }

    /// <summary>A repeat of 3 to 258 bytes, 1 to 32768 bytes back.</summary>
    public void AddMatch(int length, int distance)
    {
        _literals.Frequencies[257 + s_lengthCodes[length - 3]]++;
        _distances.Frequencies[DistanceCode(distance - 1)]++;
        AddToken(MatchMark | ((uint)(length - 3) << 16) | (uint)(distance - 1));
    }

    public void Write(bool isLast)
    {
        _literals.Frequencies[EndOfBlock]++;
        _huffman.Find(_literals.Frequencies, _literals.Lengths, LongestCode);
        _huffman.Find(_distances.Frequencies, _distances.Lengths, LongestCode);
        int literalCount = CountUsed(_literals.Lengths, LiteralCount, 257), distanceCount = CountUsed(_distances.Lengths, DistanceCount, 1);
        DescribeLengths(literalCount, distanceCount);
        _huffman.Find(_lengths.Frequencies, _lengths.Lengths, LongestLengthCode);
        int lengthCount = LengthCodeCount;
        while (lengthCount > 4 && _lengths.Lengths[LengthCodeOrder[lengthCount - 1]] == 0)
        {
            lengthCount--;
        }

        if (_tokenCount < FewTokens && IsFixedShorter(lengthCount))
        {
            Put(isLast ? 3u : 2u, 3);
            SetFixedLengths();
        }
        else
        {
            Put(isLast ? 5u : 4u, 3);
            _lengths.MakeCodes();
            WriteLengths(literalCount, distanceCount, lengthCount);
        }

        _literals.MakeCodes();
        _distances.MakeCodes();
        WriteTokens();
        PutCode(_literals, EndOfBlock);
        StartBlock();
    }

    /// <summary>Fills the last byte of the stream.</summary>
    public void Finish()
    {
        if (_pendingBits > 0)
        {
            Put(0, 8 - _pendingBits);
        }
    }

    private void StartBlock()
    {
        _tokenCount = 0;
        Array.Clear(_literals.Frequencies);
        Array.Clear(_distances.Frequencies);
    }

    private void AddToken(uint token)
    {
        if (_tokenCount == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        _tokens[_tokenCount++] = token;
    }

    private static int CountUsed(byte[] lengths, int count, int atLeast)
    {
        while (count > atLeast && lengths[count - 1] == 0)
        {
            count--;
        }

        return count;
    }

    /// <summary>The lengths of all codes in the symbols of section 3.2.7: 16 repeats the last one, 17 and 18 are runs of zeros.</summary>
    private void DescribeLengths(int literalCount, int distanceCount)
    {
        Span<byte> all = stackalloc byte[LiteralCount + DistanceCount];
        _literals.Lengths.AsSpan(0, literalCount).CopyTo(all);
        _distances.Lengths.AsSpan(0, distanceCount).CopyTo(all[literalCount..]);
        all = all[..(literalCount + distanceCount)];
        Array.Clear(_lengths.Frequencies);
        _lengthSymbolCount = 0;
        for (int i = 0; i < all.Length;)
        {
            byte length = all[i];
            int run = 1;
            while (i + run < all.Length && all[i + run] == length)
            {
                run++;
            }

            i += run;
            DescribeRun(length, run);
        }
    }

    private void DescribeRun(byte length, int run)
    {
        if (length > 0)
        {
            AddLengthSymbol(length, 0);
            run--;
        }

        while (run >= 3)
        {
            int taken = Math.Min(run, length > 0 ? 6 : 138);
            if (length > 0)
            {
                AddLengthSymbol(16, taken - 3);
            }
            else
            {
                AddLengthSymbol(taken <= 10 ? 17 : 18, taken <= 10 ? taken - 3 : taken - 11);
            }

            run -= taken;
        }

        for (; run > 0; run--)
        {
            AddLengthSymbol(length, 0);
        }
    }

    private void AddLengthSymbol(int symbol, int extra)
    {
        _lengths.Frequencies[symbol]++;
        _lengthExtras[_lengthSymbolCount] = (byte)extra;
        _lengthSymbols[_lengthSymbolCount++] = (byte)symbol;
    }

    private static int LengthExtraBits(int symbol) => symbol switch { 16 => 2, 17 => 3, 18 => 7, _ => 0 };

    private void WriteLengths(int literalCount, int distanceCount, int lengthCount)
    {
        Put((uint)(literalCount - 257) | ((uint)(distanceCount - 1) << 5) | ((uint)(lengthCount - 4) << 10), 14);
        foreach (byte symbol in LengthCodeOrder[..lengthCount])
        {
            Put(_lengths.Lengths[symbol], 3);
        }

        for (int i = 0; i < _lengthSymbolCount; i++)
        {
            PutCode(_lengths, _lengthSymbols[i]);
            Put(_lengthExtras[i], LengthExtraBits(_lengthSymbols[i]));
        }
    }

    /// <summary>For a few words the codes of the standard cost less than a description of better ones.</summary>
    private bool IsFixedShorter(int lengthCount)
    {
        int own = 14 + (3 * lengthCount);
        for (int i = 0; i < _lengthSymbolCount; i++)
        {
            own += _lengths.Lengths[_lengthSymbols[i]] + LengthExtraBits(_lengthSymbols[i]);
        }

        int saved = 0;
        for (int symbol = 0; symbol < LiteralCount; symbol++)
        {
            saved += _literals.Frequencies[symbol] * (FixedLength(symbol) - _literals.Lengths[symbol]);
        }

        for (int symbol = 0; symbol < DistanceCount; symbol++)
        {
            saved += _distances.Frequencies[symbol] * (5 - _distances.Lengths[symbol]);
        }

        return saved <= own;
    }

    private static int FixedLength(int symbol) => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;

    private void SetFixedLengths()
    {
        for (int symbol = 0; symbol < _literals.Lengths.Length; symbol++)
        {
            _literals.Lengths[symbol] = (byte)FixedLength(symbol);
        }

        Array.Fill(_distances.Lengths, (byte)5);
    }

    private void WriteTokens()
    {
        ushort[] codes = _literals.Codes;
        byte[] lengths = _literals.Lengths;

        // What Put does, with all that changes held in registers; no token has more than eight bytes.
        Span<byte> free = _output.Free((_tokenCount + 1) * sizeof(ulong));
        ulong pending = _pending;
        int pendingBits = _pendingBits, at = 0;
        foreach (uint token in _tokens.AsSpan(0, _tokenCount))
        {
            ulong bits;
            int count;
            if ((token & MatchMark) != 0)
            {
                bits = MatchBits((int)(token >> 16) & 0xFF, (int)token & 0x7FFF, out count);
            }
            else if (token < 0x80 || _areBytes)
            {
                bits = codes[token];
                count = lengths[token];
            }
            else if (token < 0x800)
            {
                uint first = 0xC0 | (token >> 6), second = 0x80 | (token & 0x3F);
                bits = codes[first] | ((ulong)codes[second] << lengths[first]);
                count = lengths[first] + lengths[second];
            }
            else
            {
                uint first = 0xE0 | (token >> 12), second = 0x80 | ((token >> 6) & 0x3F), third = 0x80 | (token & 0x3F);
                count = lengths[first];
                bits = codes[first] | ((ulong)codes[second] << count);
                count += lengths[second];
                bits |= (ulong)codes[third] << count;
                count += lengths[third];
            }

            pending |= bits << pendingBits;
            pendingBits += count;
            BinaryPrimitives.WriteUInt64LittleEndian(free[at..], pending);
            at += pendingBits >> 3;
            pending >>= pendingBits & ~7;
            pendingBits &= 7;
        }

        _output.Length += at;
        (_pending, _pendingBits) = (pending, pendingBits);
    }

    private ulong MatchBits(int length, int distance, out int count)
    {
        int lengthCode = s_lengthCodes[length];
        ulong bits = _literals.Codes[257 + lengthCode];
        count = _literals.Lengths[257 + lengthCode];
        if (lengthCode is >= 8 and < 28)
        {
            int extra = (lengthCode - 4) >> 2;
            bits |= ((ulong)length & ((1u << extra) - 1)) << count;
            count += extra;
        }

        int distanceCode = DistanceCode(distance);
        bits |= (ulong)_distances.Codes[distanceCode] << count;
        count += _distances.Lengths[distanceCode];
        if (distanceCode >= 4)
        {
            int extra = (distanceCode - 2) >> 1;
            bits |= ((ulong)distance & ((1u << extra) - 1)) << count;
            count += extra;
        }

        return bits;
    }

    private void PutCode(HuffmanCode code, int symbol) => Put(code.Codes[symbol], code.Lengths[symbol]);

    // At most 48 bits behind 7 that wait.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(ulong bits, int count)
    {
        _pending |= bits << _pendingBits;
        _pendingBits += count;
        BinaryPrimitives.WriteUInt64LittleEndian(_output.Free(sizeof(ulong)), _pending);
        _output.Length += _pendingBits >> 3;
        _pending >>= _pendingBits & ~7;
        _pendingBits &= 7;
    }

    private static int DistanceCode(int distance) => distance < 256 ? s_distanceCodes[distance] : FindDistanceCode(distance);

    private static int FindDistanceCode(int distance)
    {
        int log = BitOperations.Log2((uint)distance);
        return log < 1 ? distance : (2 * log) + ((distance >> (log - 1)) & 1);
    }

    private static byte[] MakeDistanceCodes() => [.. Enumerable.Range(0, 256).Select(distance => (byte)FindDistanceCode(distance))];

    /// <summary>Of the length less 3: 0 to 7 by themselves, then four codes for each doubling, and one for the longest.</summary>
    private static byte[] MakeLengthCodes()
    {
        var codes = new byte[256];
        for (int length = 0; length < 255; length++)
        {
            int log = length < 8 ? 0 : BitOperations.Log2((uint)length);
            codes[length] = (byte)(length < 8 ? length : ((log - 1) * 4) + ((length >> (log - 2)) & 3));
        }

        codes[255] = 28;
        return codes;
    }
}
