using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Parkpress.Tests.Search;

/// <summary>Reads whole bytes.</summary>
internal sealed class IndexBytes(byte[] bytes)
{
    private int _at;

    public bool IsAtEnd => _at == bytes.Length;

    public int Byte() => _at < bytes.Length ? bytes[_at++] : throw new DamagedIndexException("bytes end too early");

    public int Two() => Byte() | (Byte() << 8);

    public int Number()
    {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            int next = Byte();
            value |= (long)(next & 127) << shift;
            if (next < 128)
            {
                return (int)value;
            }
        }

        throw new DamagedIndexException("a number is too long");
    }

    public byte[] Take(int length)
    {
        if (length < 0 || length > bytes.Length - _at)
        {
            throw new DamagedIndexException("bytes end too early");
        }

        _at += length;
        return bytes[(_at - length).._at];
    }

    public string Text() => Encoding.UTF8.GetString(Take(Number()));

    /// <summary>Unpacks a zlib stream and verifies its header and its checksum; nothing may follow it.</summary>
    public static byte[] Inflate(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < 7 || (packed[0] & 15) != 8 || ((packed[0] << 8) | packed[1]) % 31 != 0 || (packed[1] & 32) != 0)
        {
            throw new DamagedIndexException("no zlib stream");
        }

        var unpacked = new MemoryStream();
        try
        {
            using var stream = new DeflateStream(new MemoryStream(packed[2..^4].ToArray()), CompressionMode.Decompress);
            stream.CopyTo(unpacked);
        }
        catch (InvalidDataException exception)
        {
            throw new DamagedIndexException(exception.Message);
        }

        byte[] result = unpacked.ToArray();
        return Adler(result) == BinaryPrimitives.ReadUInt32BigEndian(packed[^4..]) ? result : throw new DamagedIndexException("the checksum is another one");
    }

    private static uint Adler(byte[] bytes)
    {
        uint a = 1, b = 0;
        foreach (byte value in bytes)
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }
}
