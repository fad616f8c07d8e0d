using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Parkpress.Search;

/// <summary>Bytes that grow and are used again; for hot loops, which write into <see cref="Free"/> and then advance.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; set; }

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Room for at least so many more bytes.</summary>
    public Span<byte> Free(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Length);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Free(bytes.Length));
        Length += bytes.Length;
    }

    public void Add(byte value)
    {
        Free(1)[0] = value;
        Length++;
    }

    public void Add(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Free(4), value);
        Length += 4;
    }

    /// <summary>Room for so many bytes, given up to the caller at once.</summary>
    public Span<byte> Take(int count)
    {
        Span<byte> taken = Free(count)[..count];
        Length += count;
        return taken;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
}
