using System.Buffers.Binary;
using System.Numerics;

namespace Parkpress.Search;

/// <summary>Bits in the making, the low bit of a byte first. Gaps between sorted numbers are Rice coded, which postings fit to within a few percent.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[4096];
    private int _length;
    private ulong _pending;
    private int _pendingBits;

    public void Clear()
    {
        _length = 0;
        _pending = 0;
        _pendingBits = 0;
    }

    /// <summary>The low <paramref name="count"/> bits of a value, at most 32.</summary>
    public void Bits(uint value, int count)
    {
        _pending |= (ulong)value << _pendingBits;
        _pendingBits += count;
        while (_pendingBits >= 8)
        {
            if (_length == _bytes.Length)
            {
                Array.Resize(ref _bytes, _length * 2);
            }

            _bytes[_length++] = (byte)_pending;
            _pending >>= 8;
            _pendingBits -= 8;
        }
    }

    /// <summary>A number from 1 on, short when it is small (Elias gamma).</summary>
    public void Gamma(uint value)
    {
        int bits = BitOperations.Log2(value);
        Bits(0, bits);
        Bits(1, 1);
        Bits(value & ((1u << bits) - 1), bits);
    }

    /// <summary>Rice code: the quotient by 2^<paramref name="width"/> in ones with a zero behind them, then the remainder.</summary>
    public void Rice(uint value, int width)
    {
        uint quotient = value >> width;
        for (; quotient >= 24; quotient -= 24)
        {
            Bits(0xFFFFFF, 24);
        }

        Bits((1u << (int)quotient) - 1, (int)quotient + 1);
        Bits(value & (uint)((1UL << width) - 1), width);
    }

    /// <summary>The width that suits <paramref name="count"/> numbers spread over <paramref name="range"/>; the browser computes the same.</summary>
    public static int RiceWidth(ulong range, int count)
    {
        int width = 0;
        while (width < 31 && ((ulong)count << (width + 1)) * 3 <= range * 2)
        {
            width++;
        }

        return width;
    }

    /// <summary>The bits, filled up to a byte.</summary>
    public byte[] ToBytes()
    {
        if (_pendingBits > 0)
        {
            Bits(0, 8 - _pendingBits);
        }

        return _bytes.AsSpan(0, _length).ToArray();
    }

    /// <summary>A whole file: the bits and their check.</summary>
    public byte[] ToFile()
    {
        byte[] bytes = ToBytes();
        var file = new byte[bytes.Length + 4];
        bytes.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(bytes.Length), FileCheck.Full(bytes));
        return file;
    }
}
