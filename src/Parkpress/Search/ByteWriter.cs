using System.Buffers;
using System.Text;

namespace Parkpress.Search;

/// <summary>Bytes in the making.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Byte(int value)
    {
        _bytes.GetSpan(1)[0] = (byte)value;
        _bytes.Advance(1);
    }

    /// <summary>Two bytes, the low one first.</summary>
    public void Two(int value)
    {
        Byte(value);
        Byte(value >> 8);
    }

    /// <summary>Seven bits a byte, the low ones first; all but the last with the high bit set.</summary>
    public void Number(uint value)
    {
        Span<byte> span = _bytes.GetSpan(5);
        int count = 0;
        while (value >= 128)
        {
            span[count++] = (byte)(value | 128);
            value >>= 7;
        }

        span[count++] = (byte)value;
        _bytes.Advance(count);
    }

    /// <summary>UTF-8 behind its length in bytes.</summary>
    public void Text(string text)
    {
        Number((uint)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>What was written, as a zlib stream: its checksum tells the browser of damage.</summary>
    public byte[] Deflate() => Zlib.Compress(Written);
}
