using System.Runtime.InteropServices;
using System.Text;

namespace Parkpress.Search;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Whatever it does not understand is an <see cref="InvalidDataException"/>.</summary>
internal sealed class ByteReader(ArraySegment<byte> bytes)
{
    private int _at;

    public bool IsAtEnd => _at == bytes.Count;

    public int Two() => Byte() | (Byte() << 8);

    public int Byte() => _at < bytes.Count ? bytes[_at++] : throw TooShort();

    public uint Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            int next = Byte();
            value |= (ulong)(next & 127) << shift;
            if (next < 128)
            {
                return (uint)value;
            }
        }

        throw TooShort();
    }

    /// <summary>The number of things that follow, each of a byte at least.</summary>
    public int Count()
    {
        uint count = Number();
        return count <= bytes.Count - _at ? (int)count : throw TooShort();
    }

    public string Text() => Encoding.UTF8.GetString(Raw(Count()));

    /// <summary>Values as they lie in memory.</summary>
    public T[] Values<T>(int count)
        where T : unmanaged
    {
        var values = new T[count];
        Span<byte> target = MemoryMarshal.AsBytes(values.AsSpan());
        Raw(target.Length).CopyTo(target);
        return values;
    }

    private ReadOnlySpan<byte> Raw(int count)
    {
        if (count > bytes.Count - _at)
        {
            throw TooShort();
        }

        _at += count;
        return bytes.AsSpan(_at - count, count);
    }

    private static InvalidDataException TooShort() => new("the state of the search index makes no sense");
}
