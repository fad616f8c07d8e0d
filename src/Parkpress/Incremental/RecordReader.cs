using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Parkpress.Incremental;

/// <summary>Reads what <see cref="RecordWriter"/> wrote, in the same order.</summary>
/// <param name="bytes">The record; more may follow it.</param>
/// <remarks>Every method throws <see cref="InvalidDataException"/> for what no writer wrote; the caller then does without the record.</remarks>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public delegate T ReadItem<T>(ref RecordReader reader);

    /// <summary>Bytes not read yet.</summary>
    public readonly int Left => _rest.Length;

    public long Number()
    {
        ulong value = 0;
        for (int i = 0, shift = 0; i < _rest.Length && shift < 64; i++, shift += 7)
        {
            byte next = _rest[i];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return (long)value;
            }
        }

        throw new InvalidDataException();
    }

    public int Int32() => Number() is >= 0 and <= int.MaxValue and var value ? (int)value : throw new InvalidDataException();

    public long Signed()
    {
        ulong value = (ulong)Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public bool Flag() => Byte() switch { 0 => false, 1 => true, _ => throw new InvalidDataException() };

    public byte Byte() => Bytes(1)[0];

    public Fingerprint Fingerprint() => new(BinaryPrimitives.ReadUInt128LittleEndian(Bytes(16)));

    public string? TextOrNull()
    {
        long head = Number();
        long length = head >> 2;
        return (head & 3) switch
        {
            0 when head == 0 => null,
            1 when length <= _rest.Length => Encoding.UTF8.GetString(Bytes((int)length)),
            3 when length * 2 <= _rest.Length => new string(MemoryMarshal.Cast<byte, char>(Bytes((int)length * 2))),
            _ => throw new InvalidDataException(),
        };
    }

    /// <summary>Leaves a text out.</summary>
    public void SkipText()
    {
        long head = Number();
        Bytes(checked((int)((head & 3) == 3 ? (head >> 2) * 2 : head >> 2)));
    }

    public string Text() => TextOrNull() ?? throw new InvalidDataException();

    /// <summary>As many bytes as asked for.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)_rest.Length)
        {
            throw new InvalidDataException();
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    /// <summary>The number of a list, then each item.</summary>
    public T[] List<T>(ReadItem<T> read)
    {
        int count = Int32();
        // Every item takes a byte at least: a damaged number must not ask for all memory.
        if (count > _rest.Length)
        {
            throw new InvalidDataException();
        }

        var items = new T[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = read(ref this);
        }

        return items;
    }
}
