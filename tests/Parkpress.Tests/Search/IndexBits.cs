namespace Parkpress.Tests.Search;

/// <summary>Reads bits, the low one of a byte first.</summary>
internal sealed class IndexBits(ReadOnlyMemory<byte> bytes)
{
    private long _at;

    public int Bit()
    {
        if (_at >= bytes.Length * 8L)
        {
            throw new DamagedIndexException("bits end too early");
        }

        int bit = (bytes.Span[(int)(_at >> 3)] >> (int)(_at & 7)) & 1;
        _at++;
        return bit;
    }

    public uint Take(int count)
    {
        uint value = 0;
        for (int i = 0; i < count; i++)
        {
            value |= (uint)Bit() << i;
        }

        return value;
    }

    /// <summary>A number from 1 on: as many zeros as bits follow the one behind them.</summary>
    public uint Gamma()
    {
        int bits = 0;
        while (Bit() == 0)
        {
            bits++;
        }

        return bits < 32 ? (1u << bits) + Take(bits) : throw new DamagedIndexException("a number is too large");
    }

    public ulong Rice(int width)
    {
        ulong quotient = 0;
        while (Bit() == 1)
        {
            quotient++;
        }

        return (quotient << width) + Take(width);
    }

    /// <summary>The largest width, at most 31, for which <c>3 * count * 2^width</c> is at most twice the range.</summary>
    public static int WidthOf(long range, long count)
    {
        int width = 0;
        while (width < 31 && 3 * count * (1L << (width + 1)) <= 2 * range)
        {
            width++;
        }

        return width;
    }

    /// <summary>Fails unless all is read but the zeros that fill up the last byte.</summary>
    public void End()
    {
        if (_at + 7 < bytes.Length * 8L)
        {
            throw new DamagedIndexException("bits are left over");
        }

        while (_at < bytes.Length * 8L)
        {
            if (Bit() != 0)
            {
                throw new DamagedIndexException("the last byte is not filled with zeros");
            }
        }
    }
}
