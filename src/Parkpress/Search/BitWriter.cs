using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parkpress.Search;

/// <summary>Bits in the making, the low bit of a byte first. Gaps between sorted numbers are Rice coded, which postings fit to within a few percent.</summary>
/// <remarks>Hot: every posting passes here. Whole words are stored and the place moves by the bytes that are full, so there is no loop for a value.</remarks>
internal sealed class BitWriter
{
    /// <summary>Bits that <see cref="Put"/> takes at once.</summary>
    public const int MostAtOnce = 56;

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

    /// <summary>Bits whose higher ones are zero, at most <see cref="MostAtOnce"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(ulong bits, int count)
    {
        if (_length + sizeof(ulong) > _bytes.Length)
        {
            Grow();
        }

        _pending |= bits << _pendingBits;
        _pendingBits += count;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _length), _pending);
        _length += _pendingBits >> 3;
        _pending >>= _pendingBits & ~7;
        _pendingBits &= 7;
    }

    /// <summary>The low <paramref name="count"/> bits of a value, at most 32.</summary>
    public void Bits(uint value, int count) => Put(value, count);

    /// <summary>A number from 1 on, short when it is small (Elias gamma).</summary>
    public void Gamma(uint value)
    {
        int bits = BitOperations.Log2(value);
        Put(1UL << bits, bits + 1);
        Put(value & ((1UL << bits) - 1), bits);
    }

    /// <summary>Rice code: the quotient by 2^<paramref name="width"/> in ones with a zero behind them, then the remainder.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rice(uint value, int width)
    {
        uint quotient = value >> width;
        if (quotient + (uint)width >= MostAtOnce)
        {
            RiceLong(value, width);
            return;
        }

        ulong remainder = value & ((1UL << width) - 1);
        Put(((1UL << (int)quotient) - 1) | (remainder << ((int)quotient + 1)), (int)quotient + 1 + width);
    }

    /// <summary>Ascending numbers, each in Rice code as the gap behind the one before.</summary>
    public void Gaps(ReadOnlySpan<int> numbers, int width)
    {
        // What Rice does, with all that changes held in registers.
        ulong pending = _pending;
        int pendingBits = _pendingBits, length = _length;
        ulong mask = (1UL << width) - 1;
        int next = 0;
        foreach (int number in numbers)
        {
            uint gap = (uint)(number - next);
            next = number + 1;
            int quotient = (int)(gap >> width);
            if (length + sizeof(ulong) > _bytes.Length)
            {
                Grow();
            }

            if (quotient + width >= MostAtOnce)
            {
                (_pending, _pendingBits, _length) = (pending, pendingBits, length);
                RiceLong(gap, width);
                (pending, pendingBits, length) = (_pending, _pendingBits, _length);
                continue;
            }

            pending |= (((1UL << quotient) - 1) | ((gap & mask) << (quotient + 1))) << pendingBits;
            pendingBits += quotient + 1 + width;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), length), pending);
            length += pendingBits >> 3;
            pending >>= pendingBits & ~7;
            pendingBits &= 7;
        }

        (_pending, _pendingBits, _length) = (pending, pendingBits, length);
    }

    /// <summary>The width that suits <paramref name="count"/> numbers spread over <paramref name="range"/>; the browser computes the same.</summary>
    public static int RiceWidth(ulong range, int count)
    {
        // The largest w with 3 * count * 2^w <= 2 * range.
        ulong unit = 3 * (ulong)count;
        return count == 0 ? 31 : range * 2 < unit ? 0 : Math.Min(31, BitOperations.Log2(range * 2 / unit));
    }

    /// <summary>The bits, filled up to a byte.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        if (_pendingBits > 0)
        {
            Put(0, 8 - _pendingBits);
        }

        return _bytes.AsSpan(0, _length);
    }

    /// <summary>A whole file: the bits and their check.</summary>
    /// <param name="check">What a reference to the file says of it, as <see cref="FileCheck.Of"/> finds it.</param>
    public ReadOnlySpan<byte> FinishFile(out int check)
    {
        uint hash = FileCheck.Full(Finish());
        if (_length + sizeof(uint) > _bytes.Length)
        {
            Grow();
        }

        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), hash);
        check = FileCheck.Fold(FileCheck.Continue(hash, _bytes.AsSpan(_length, sizeof(uint))));
        return _bytes.AsSpan(0, _length + sizeof(uint));
    }

    private void RiceLong(uint value, int width)
    {
        uint quotient = value >> width;
        for (; quotient >= 24; quotient -= 24)
        {
            Put(0xFFFFFF, 24);
        }

        Put((1u << (int)quotient) - 1, (int)quotient + 1);
        Put(value & ((1UL << width) - 1), width);
    }

    private void Grow() => Array.Resize(ref _bytes, _bytes.Length * 2);
}
