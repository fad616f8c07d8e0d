using System.Buffers.Binary;
using System.Numerics;

namespace Parkpress.Search;

/// <summary>Reads what <see cref="BitWriter"/> wrote.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private const int CertainBits = 56;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Place of the next bit.</summary>
    public int At { get; set; }

    /// <summary>A number of at most 32 bits.</summary>
    public uint Bits(int count)
    {
        uint value = (uint)(Peek() & ((1UL << count) - 1));
        At += count;
        return value;
    }

    /// <summary>At most <see cref="BitWriter.MostAtOnce"/> bits.</summary>
    public ulong Take(int count)
    {
        ulong value = Peek() & ((1UL << count) - 1);
        At += count;
        return value;
    }

    public uint Gamma()
    {
        int bits = BitOperations.TrailingZeroCount(Peek());
        if (bits > 31)
        {
            throw new InvalidDataException("a number of the search index is too large");
        }

        At += bits + 1;
        return (1u << bits) | Bits(bits);
    }

    public uint Rice(int width)
    {
        uint quotient = 0;
        int ones = BitOperations.TrailingZeroCount(~Peek());
        while (ones >= CertainBits)
        {
            quotient += CertainBits;
            At += CertainBits;
            ones = BitOperations.TrailingZeroCount(~Peek());
        }

        quotient += (uint)ones;
        At += ones + 1;
        return (quotient << width) + Bits(width);
    }

    /// <summary>Fails if more was read than there is.</summary>
    public readonly void Verify()
    {
        if (At > _bytes.Length * 8)
        {
            throw new InvalidDataException("a file of the search index ends too early");
        }
    }

    // Zeros follow the end; Verify notices.
    private readonly ulong Peek()
    {
        int index = At >> 3;
        if (index + sizeof(ulong) <= _bytes.Length)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(_bytes[index..]) >> (At & 7);
        }

        ulong bits = 0;
        for (int i = index; i < _bytes.Length; i++)
        {
            bits |= (ulong)_bytes[i] << ((i - index) * 8);
        }

        return bits >> (At & 7);
    }
}
