using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Parkpress.Incremental;

/// <summary>Writes values one behind the other into a buffer that grows; <see cref="RecordReader"/> reads them in the same order. For one thread.</summary>
/// <param name="size">Bytes that fit before the buffer has to grow.</param>
internal sealed class RecordWriter(int size)
{
    private byte[] _buffer = new byte[size];

    public RecordWriter()
        : this(4096)
    {
    }

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; valid until more is.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>Starts again with the same buffer.</summary>
    public void Clear() => Length = 0;

    /// <summary>A whole number of 0 or more, seven bits a byte, the low ones first.</summary>
    public void Number(long value)
    {
        Span<byte> target = Reserve(10);
        int at = 0;
        ulong rest = (ulong)value;
        while (rest >= 0x80)
        {
            target[at++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        target[at++] = (byte)rest;
        Length += at;
    }

    /// <summary>A whole number of either sign.</summary>
    public void Signed(long value) => Number((value << 1) ^ (value >> 63));

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Byte(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    public void Fingerprint(Fingerprint value)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(Reserve(16), value.Value);
        Length += 16;
    }

    /// <summary>A text as UTF-8 behind its length, or the fact that there is none.</summary>
    /// <remarks>A lone surrogate, which UTF-8 cannot say, makes the text go as UTF-16.</remarks>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        if (HasLoneSurrogate(value))
        {
            Number(((long)value.Length << 2) | 3);
            Bytes(MemoryMarshal.AsBytes(value.AsSpan()));
            return;
        }

        Span<byte> target = Reserve(10 + Encoding.UTF8.GetMaxByteCount(value.Length));
        int start = Length;
        int head = HeadLength(value.Length);
        int count = Encoding.UTF8.GetBytes(value, target[head..]);
        // The length of the head is guessed from the text; where the guess is wrong, the text moves.
        Number(((long)count << 2) | 1);
        int actual = Length - start;
        if (actual != head)
        {
            target.Slice(head, count).CopyTo(target[actual..]);
        }

        Length += count;
    }

    /// <summary>Bytes without their length: the reader must know it.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Leaves room for bytes that are filled in later.</summary>
    public void Skip(int count)
    {
        Reserve(count)[..count].Clear();
        Length += count;
    }

    /// <summary>What was written, for whoever fills in what was skipped.</summary>
    public Span<byte> Bytes() => _buffer.AsSpan(0, Length);

    /// <summary>The number of a list, then each item.</summary>
    public void List<T>(IReadOnlyList<T> items, Action<RecordWriter, T> write)
    {
        Number(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            write(this, items[i]);
        }
    }

    private static bool HasLoneSurrogate(string text)
    {
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (!char.IsHighSurrogate(rest[at]) || at + 1 == rest.Length || !char.IsLowSurrogate(rest[at + 1]))
            {
                return true;
            }

            rest = rest[(at + 2)..];
        }

        return false;
    }

    // Chinese takes three bytes a character.
    private static int HeadLength(int characters)
    {
        long guess = (long)characters * 3 << 2;
        return guess < 1 << 7 ? 1 : guess < 1 << 14 ? 2 : guess < 1 << 21 ? 3 : 4;
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + count));
        }

        return _buffer.AsSpan(Length);
    }
}
